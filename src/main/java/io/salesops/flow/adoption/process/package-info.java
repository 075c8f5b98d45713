@NullMarked
package io.salesops.flow.adoption.process;

import org.jspecify.annotations.NullMarked;
