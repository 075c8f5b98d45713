package io.salesops.flow.adoption.domain;

/** The way that the cost of a tool sends the wish for it. */
public record ToolPath(boolean fastPath, boolean budgetApproval, String reason) {

    boolean isAsEasyAs(ToolPath other) {
        return fastPath == other.fastPath && budgetApproval == other.budgetApproval;
    }
}
