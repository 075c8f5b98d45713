@NullMarked
package io.salesops.flow.platform.identity;

import org.jspecify.annotations.NullMarked;
