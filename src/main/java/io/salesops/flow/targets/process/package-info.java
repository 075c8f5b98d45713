@NullMarked
package io.salesops.flow.targets.process;

import org.jspecify.annotations.NullMarked;
