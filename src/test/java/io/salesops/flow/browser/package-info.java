@NullMarked
package io.salesops.flow.browser;

import org.jspecify.annotations.NullMarked;
