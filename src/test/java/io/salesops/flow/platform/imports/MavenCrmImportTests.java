package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The export of a CRM that the project did not write goes in as it is. */
@ApplicationTest
class MavenCrmImportTests {

    @Autowired
    TestRestTemplate http;

    ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(http, "maven-crm");
    }

    @Test
    void takesAllFourFilesAndChangesNothingTheSecondTime() {
        takesTwice("people", "crm/sales_teams.csv", 35);
        takesTwice("accounts", "crm/accounts.csv", 85);
        takesTwice("products", "crm/products.csv", 7);
        takesTwice("opportunities", "crm/sales_pipeline.csv", 8800);
    }

    private void takesTwice(String kind, String name, long rows) {
        var file = SharedData.file(name);
        assertThat(imports.accepted(kind, file).rows()).isEqualTo(rows);
        assertThat(imports.accepted(kind, file)).isEqualTo(new ImportResult(kind, rows, 0, 0, rows));
    }
}
