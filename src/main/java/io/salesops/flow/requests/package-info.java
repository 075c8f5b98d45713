/** What people asked for in any process: where it is, with whom, and how it ended. */
@NullMarked
package io.salesops.flow.requests;

import org.jspecify.annotations.NullMarked;
