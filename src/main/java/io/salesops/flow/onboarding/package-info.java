/** Onboarding: a new hire becomes productive step by step, and a withdrawn hire leaves nothing behind. */
@NullMarked
package io.salesops.flow.onboarding;

import org.jspecify.annotations.NullMarked;
