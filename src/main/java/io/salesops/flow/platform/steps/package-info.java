/** What pages need of the engine: open steps with their holders, and receipts of decisions. */
@NullMarked
package io.salesops.flow.platform.steps;

import org.jspecify.annotations.NullMarked;
