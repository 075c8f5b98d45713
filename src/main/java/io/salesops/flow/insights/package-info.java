/** Figures for people and for other systems, read from the reporting views only. */
@NullMarked
package io.salesops.flow.insights;

import org.jspecify.annotations.NullMarked;
