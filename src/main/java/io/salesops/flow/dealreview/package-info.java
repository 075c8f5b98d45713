/** Deal review: a deal is routed by rules, decided by the right people, and the decision stands on the deal. */
@NullMarked
package io.salesops.flow.dealreview;

import org.jspecify.annotations.NullMarked;
