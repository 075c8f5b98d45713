@NullMarked
package io.salesops.flow.team.domain;

import org.jspecify.annotations.NullMarked;
