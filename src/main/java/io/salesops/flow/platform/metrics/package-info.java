/** Figures for whoever runs the application. */
@NullMarked
package io.salesops.flow.platform.metrics;

import org.jspecify.annotations.NullMarked;
