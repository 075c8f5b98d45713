@NullMarked
package io.salesops.flow.platform.imports;

import org.jspecify.annotations.NullMarked;
