package io.salesops.flow.demo;

import io.salesops.flow.platform.Refusal;
import io.salesops.flow.platform.imports.ImportRefused;
import io.salesops.flow.platform.imports.ImportRequest;
import io.salesops.flow.platform.imports.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Imports the demo files at each start: the same day again changes nothing, another day moves the dates along. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "salesops.demo.pipeline", matchIfMissing = true)
class DemoPipeline implements ApplicationRunner {

    static final String SOURCE = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPipeline.class);

    private final Imports imports;
    private final Clock clock;

    DemoPipeline(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            new DemoFiles(LocalDate.now(clock)).byKind().forEach(this::load);
        } catch (ImportRefused e) {
            LOG.warn("The demo pipeline is not up to date: {}", e.errors());
        } catch (Refusal e) {
            LOG.warn("The demo pipeline is not up to date: {}", e.getMessage());
        }
    }

    private void load(String kind, String csv) {
        var file = new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8));
        imports.run(new ImportRequest(kind, SOURCE, false, SOURCE, kind + ".csv", file));
    }
}
