@NullMarked
package io.salesops.flow.platform.web;

import org.jspecify.annotations.NullMarked;
