@NullMarked
package io.salesops.flow;

import org.jspecify.annotations.NullMarked;
