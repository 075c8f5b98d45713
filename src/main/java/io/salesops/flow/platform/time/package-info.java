@NullMarked
package io.salesops.flow.platform.time;

import org.jspecify.annotations.NullMarked;
