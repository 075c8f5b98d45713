/** Notices to people: one outbox, written in the transaction of the step; mail leaves from here and nowhere else. */
@NullMarked
package io.salesops.flow.notification;

import org.jspecify.annotations.NullMarked;
