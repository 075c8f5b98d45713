@NullMarked
package io.salesops.flow.followup.web;

import org.jspecify.annotations.NullMarked;
