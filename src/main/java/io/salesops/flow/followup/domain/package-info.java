@NullMarked
package io.salesops.flow.followup.domain;

import org.jspecify.annotations.NullMarked;
