@NullMarked
package io.salesops.flow.personaldata.domain;

import org.jspecify.annotations.NullMarked;
