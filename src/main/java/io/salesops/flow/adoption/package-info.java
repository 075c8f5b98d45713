/** Tool adoption: a sales tool is chosen, tried, rolled out, measured, and kept or retired on evidence. */
@NullMarked
package io.salesops.flow.adoption;

import org.jspecify.annotations.NullMarked;
