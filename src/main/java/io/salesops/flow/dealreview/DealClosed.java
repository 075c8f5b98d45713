package io.salesops.flow.dealreview;

import java.util.UUID;

/**
 * A deal was won, or was lost while under review; heard in the transaction of the import that says so.
 *
 * @param closingId of this one closing of the deal
 */
public record DealClosed(UUID closingId, String opportunityId) {}
