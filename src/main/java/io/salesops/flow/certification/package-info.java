/** Certification: who was trained in what, wherever the training took place. */
@NullMarked
package io.salesops.flow.certification;

import org.jspecify.annotations.NullMarked;
