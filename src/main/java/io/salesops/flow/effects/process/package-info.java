@NullMarked
package io.salesops.flow.effects.process;

import org.jspecify.annotations.NullMarked;
