/** Tables as files for other programs. */
@NullMarked
package io.salesops.flow.platform.export;

import org.jspecify.annotations.NullMarked;
