package io.salesops.flow.platform.identity;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the product is and, in a demonstration, who can sign in. */
@Component
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final DemoSettings demo;

    DemoWelcome(DemoSettings demo) {
        this.demo = demo;
    }

    @EventListener
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            LOG.info(
                    "SalesOps Flow is ready at http://localhost:{}",
                    web.getWebServer().getPort());
        }
        if (demo.active()) {
            LOG.info("Demo accounts, password '{}':\n{}", demo.password(), accounts());
        }
    }

    private String accounts() {
        return demo.accounts().entrySet().stream()
                .map(entry ->
                        "  %-10s %s".formatted(entry.getKey(), entry.getValue().tries()))
                .collect(Collectors.joining("\n"));
    }
}
