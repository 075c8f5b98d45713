@NullMarked
package io.salesops.flow.onboarding.process;

import org.jspecify.annotations.NullMarked;
