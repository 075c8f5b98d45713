@NullMarked
package io.salesops.flow.requests.domain;

import org.jspecify.annotations.NullMarked;
