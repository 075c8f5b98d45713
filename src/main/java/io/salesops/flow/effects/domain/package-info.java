@NullMarked
package io.salesops.flow.effects.domain;

import org.jspecify.annotations.NullMarked;
