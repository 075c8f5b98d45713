package io.salesops.flow.platform.imports;

import io.salesops.flow.SharedData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The four files of the sample company, in the order in which they depend on each other. */
public final class MavenCrm {

    public static final String SOURCE = "maven-crm";

    private MavenCrm() {}

    /** What became of each kind. */
    public static Map<String, ImportResult> importAll(TestRestTemplate http) {
        var imports = new ImportClient(http, SOURCE);
        var results = new LinkedHashMap<String, ImportResult>();
        results.put("people", imports.accepted("people", SharedData.file("crm/sales_teams.csv")));
        results.put("accounts", imports.accepted("accounts", SharedData.file("crm/accounts.csv")));
        results.put("products", imports.accepted("products", SharedData.file("crm/products.csv")));
        results.put("opportunities", imports.accepted("opportunities", SharedData.file("crm/sales_pipeline.csv")));
        return results;
    }
}
