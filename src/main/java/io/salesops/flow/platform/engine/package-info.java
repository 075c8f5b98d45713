/** The engine's settings, what models may contain, and who may do what. */
@NullMarked
package io.salesops.flow.platform.engine;

import org.jspecify.annotations.NullMarked;
