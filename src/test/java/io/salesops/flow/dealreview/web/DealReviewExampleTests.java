package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the documentation shows of a whole review over HTTP runs as it stands there. */
@ApplicationTest
class DealReviewExampleTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Test
    void curlAloneLeadsFromTheRequestToTheReceipts() throws IOException, InterruptedException {
        var deal = new ReviewScene(http).dealOf(SELLER);
        var example = new ProcessBuilder("bash", "docs/api-examples/deal-review.sh").redirectErrorStream(true);
        example.environment().putAll(Map.of("SERVER", "http://localhost:" + port, "SELLER", SELLER, "DEAL", deal));

        var process = example.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("find-deal-approver", "limit-reapproval");
    }
}
