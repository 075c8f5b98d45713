@NullMarked
package io.salesops.flow.dealreview.domain;

import org.jspecify.annotations.NullMarked;
