/** Quarterly targets: computed from bookings, agreed with every seller, approved, published, and followed. */
@NullMarked
package io.salesops.flow.targets;

import org.jspecify.annotations.NullMarked;
