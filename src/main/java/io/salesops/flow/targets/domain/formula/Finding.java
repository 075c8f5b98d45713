package io.salesops.flow.targets.domain.formula;

/** Something that people should know before they trust a number; never a reason to fail. */
public record Finding(String code, Severity severity, String text) {

    public static final String HISTORY_SHORT = "HISTORY_SHORT";
    public static final String HISTORY_PARTIAL = "HISTORY_PARTIAL";
    public static final String HISTORY_MISSING = "HISTORY_MISSING";
    public static final String HISTORY_OLD = "HISTORY_OLD";
    public static final String QUARTER_RUNNING = "QUARTER_RUNNING";
    public static final String QUARTER_TO_COME = "QUARTER_TO_COME";
    public static final String SHARES_NORMALISED = "SHARES_NORMALISED";
    public static final String SELLER_WITHOUT_HISTORY = "SELLER_WITHOUT_HISTORY";
    public static final String ZERO_POTENTIAL = "ZERO_POTENTIAL";
    public static final String ZERO_HISTORY = "ZERO_HISTORY";
    public static final String ALL_IN_RAMP = "ALL_IN_RAMP";
    public static final String UNASSIGNED = "UNASSIGNED";
    public static final String OVER_ASSIGNMENT = "OVER_ASSIGNMENT";
    public static final String CAPACITY = "CAPACITY";
    public static final String REALISM = "REALISM";
    public static final String FAIRNESS = "FAIRNESS";
    public static final String TEAM_WITHOUT_SELLERS = "TEAM_WITHOUT_SELLERS";
    public static final String TEAM_WITHOUT_MANAGER = "TEAM_WITHOUT_MANAGER";
    public static final String SELLER_WITHOUT_TEAM = "SELLER_WITHOUT_TEAM";
    public static final String NUMBERS_REPLACED = "NUMBERS_REPLACED";
    public static final String BOTTOM_UP_GAP = "BOTTOM_UP_GAP";

    public static Finding info(String code, String text) {
        return new Finding(code, Severity.INFO, text);
    }

    public static Finding warning(String code, String text) {
        return new Finding(code, Severity.WARNING, text);
    }

    public static Finding problem(String code, String text) {
        return new Finding(code, Severity.PROBLEM, text);
    }
}
