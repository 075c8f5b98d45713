@NullMarked
package io.salesops.flow.onboarding.web;

import org.jspecify.annotations.NullMarked;
