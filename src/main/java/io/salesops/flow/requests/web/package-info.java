@NullMarked
package io.salesops.flow.requests.web;

import org.jspecify.annotations.NullMarked;
