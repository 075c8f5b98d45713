/** Accounts in other systems: created over SCIM 2.0 where a system speaks it, by IT where it does not. */
@NullMarked
package io.salesops.flow.provisioning;

import org.jspecify.annotations.NullMarked;
