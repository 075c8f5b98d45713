package io.salesops.flow.dealreview.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who can be asked to approve a deal, with the group that holds the role. */
public enum ReviewerRole {
    SALES_MANAGER("sales-managers"),
    VP_SALES("vp-sales"),
    CRO("cro"),
    CFO("cfo"),
    FINANCE("finance"),
    LEGAL("legal"),
    SECURITY("security");

    private final String group;

    ReviewerRole(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    public static Optional<ReviewerRole> find(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** The roles in a comma-separated list, as the decision tables write them. */
    public static List<ReviewerRole> list(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(ReviewerRole::valueOf)
                .toList();
    }
}
