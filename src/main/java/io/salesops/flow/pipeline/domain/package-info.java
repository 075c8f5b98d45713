@NullMarked
package io.salesops.flow.pipeline.domain;

import org.jspecify.annotations.NullMarked;
