@NullMarked
package io.salesops.flow.followup.process;

import org.jspecify.annotations.NullMarked;
