@NullMarked
package io.salesops.flow.dealreview.web;

import org.jspecify.annotations.NullMarked;
