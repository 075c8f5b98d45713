/** The open tasks of a team or a group, and what is done with many of them at once. */
@NullMarked
package io.salesops.flow.work;

import org.jspecify.annotations.NullMarked;
