package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ApplicationTest
class SalesOpsFlowApplicationTests {

    @Autowired
    TestRestTemplate http;

    @Test
    void saysUpToAnybody() {
        assertThat(http.getForObject("/actuator/health", String.class)).contains("\"status\":\"UP\"");
    }
}
