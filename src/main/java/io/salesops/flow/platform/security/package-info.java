@NullMarked
package io.salesops.flow.platform.security;

import org.jspecify.annotations.NullMarked;
