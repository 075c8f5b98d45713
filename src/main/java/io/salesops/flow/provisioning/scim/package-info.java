/** Accounts in other systems over SCIM 2.0 (RFC 7643 and 7644). */
@NullMarked
package io.salesops.flow.provisioning.scim;

import org.jspecify.annotations.NullMarked;
