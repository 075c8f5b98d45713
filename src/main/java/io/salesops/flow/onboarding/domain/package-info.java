@NullMarked
package io.salesops.flow.onboarding.domain;

import org.jspecify.annotations.NullMarked;
