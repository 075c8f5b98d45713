/** A small pipeline to try the product with. */
@NullMarked
package io.salesops.flow.demo;

import org.jspecify.annotations.NullMarked;
