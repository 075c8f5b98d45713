@NullMarked
package io.salesops.flow.work.process;

import org.jspecify.annotations.NullMarked;
