package io.salesops.flow.dealreview.domain;

public enum Billing {
    YEARLY,
    QUARTERLY,
    MONTHLY
}
