@NullMarked
package io.salesops.flow.access.domain;

import org.jspecify.annotations.NullMarked;
