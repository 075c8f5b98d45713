package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Who may import, and what a request for it must say. */
@ApplicationTest
class ImportControllerTests {

    private static final String PRODUCTS = "id,name,list_price,currency\n";

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"ops", "admin"})
    void operationsAndAdministratorsImport(String userId) {
        assertThat(send(userId, "products", "salesops").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "manager", "director", "vp", "cfo", "newhire"})
    void nobodyElseDoes(String userId) {
        assertThat(send(userId, "products", "salesops").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void strangersHaveToSignIn() {
        assertThat(http.postForEntity("/api/imports/products?source=salesops", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void namesTheKindsThereAre() {
        var answer = send("ops", "contracts", "salesops");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("accounts, new-hires, opportunities, people, products, rates");
    }

    @Test
    void namesTheSourcesThereAre() {
        var answer = send("ops", "products", "elsewhere");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody())
                .contains("\"field\":\"source\"")
                .contains("maven-crm")
                .contains("salesops");
    }

    @Test
    void namesTheKindsASourceHas() {
        var answer = send("ops", "rates", "maven-crm");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("accounts, opportunities, people, products");
    }

    @Test
    void asksForTheFile() {
        var form = new LinkedMultiValueMap<>(Map.of("dryRun", List.<Object>of("true")));
        var answer = http.withBasicAuth("ops", "demo")
                .postForEntity("/api/imports/products?source=salesops", new HttpEntity<>(form), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("\"field\":\"file\"");
    }

    @Test
    void asksForTheSource() {
        var answer = send("ops", "products", "");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("\"field\":\"source\"");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var answer = new ImportClient(http, "salesops").post("products", "x".repeat(65 * 1024 * 1024), false);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody()).contains("\"status\":413");
    }

    private ResponseEntity<String> send(String userId, String kind, String source) {
        return new ImportClient(http, source, userId).post(kind, PRODUCTS, true);
    }
}
