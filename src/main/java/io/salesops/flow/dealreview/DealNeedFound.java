package io.salesops.flow.dealreview;

import java.time.Instant;
import java.util.UUID;

/** An obstacle of a deal needs something; heard in the transaction that finds it. */
public record DealNeedFound(
        UUID needId, String deal, String seller, String obstacle, String need, String ownerId, Instant due) {}
