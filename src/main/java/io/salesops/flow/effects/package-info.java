/** The ledger of what was done for a case outside of its process, and the loop that undoes it in reverse. */
@NullMarked
package io.salesops.flow.effects;

import org.jspecify.annotations.NullMarked;
