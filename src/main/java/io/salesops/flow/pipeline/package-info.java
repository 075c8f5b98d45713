@NullMarked
package io.salesops.flow.pipeline;

import org.jspecify.annotations.NullMarked;
