package io.salesops.flow.platform.identity;

import java.util.Map;
import java.util.TreeMap;

/** The groups that models name as candidates, and what people call them. */
public final class Groups {

    public static final String ADMINISTRATORS = "camunda-admin";
    public static final String SALES_OPS = "sales-ops";
    public static final String SELLERS = "sellers";
    public static final String SALES_MANAGERS = "sales-managers";
    public static final String DIRECTORS = "directors";
    public static final String VP_SALES = "vp-sales";
    public static final String HR = "hr";
    public static final String NEW_HIRES = "new-hires";
    public static final String FINANCE = "finance";
    public static final String IT = "it";
    public static final String ENABLEMENT = "enablement";
    public static final String LEADERSHIP = "leadership";

    static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(SELLERS, "Sellers"),
            Map.entry(SALES_MANAGERS, "Sales managers"),
            Map.entry(DIRECTORS, "Directors"),
            Map.entry(VP_SALES, "VP sales"),
            Map.entry("cro", "CRO"),
            Map.entry("cfo", "CFO"),
            Map.entry(LEADERSHIP, "Leadership"),
            Map.entry(SALES_OPS, "Sales operations"),
            Map.entry(FINANCE, "Finance"),
            Map.entry("legal", "Legal"),
            Map.entry("security", "Security"),
            Map.entry(IT, "IT"),
            Map.entry(HR, "HR"),
            Map.entry(ENABLEMENT, "Enablement"),
            Map.entry("marketing", "Marketing"),
            Map.entry("delivery", "Delivery"),
            Map.entry(NEW_HIRES, "New hires")));

    private Groups() {}

    /** Whether a group stands for a kind of work, and not for a team. */
    public static boolean isFunction(String group) {
        return NAMES.containsKey(group);
    }
}
