@NullMarked
package io.salesops.flow.targets.domain;

import org.jspecify.annotations.NullMarked;
