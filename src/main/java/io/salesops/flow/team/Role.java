package io.salesops.flow.team;

/** What a person does in sales. */
public enum Role {
    SELLER,
    SALES_MANAGER,
    OTHER
}
