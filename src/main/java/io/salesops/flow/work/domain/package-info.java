@NullMarked
package io.salesops.flow.work.domain;

import org.jspecify.annotations.NullMarked;
