package io.salesops.flow.targets.domain;

/** The steps of a cycle that wait for people, in their order. */
public enum Deadline {
    ALLOCATION,
    AGREEMENT,
    SETTLEMENT,
    APPROVAL,
    ACKNOWLEDGEMENT,
    APPEAL,
    APPEAL_DECISION,
    CHANGE_DECISION,
    EXPLANATION
}
