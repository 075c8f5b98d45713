@NullMarked
package io.salesops.flow.adoption.domain;

import org.jspecify.annotations.NullMarked;
