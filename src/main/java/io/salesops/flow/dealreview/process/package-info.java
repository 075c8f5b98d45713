@NullMarked
package io.salesops.flow.dealreview.process;

import org.jspecify.annotations.NullMarked;
