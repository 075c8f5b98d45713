/** Reminds people of late tasks, and tells whoever leads them in the end. */
@NullMarked
package io.salesops.flow.followup;

import org.jspecify.annotations.NullMarked;
