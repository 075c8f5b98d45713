package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What docs/import-formats.md says is so. */
@ApplicationTest
class ImportFormatsTests {

    private static final Path DOCS = Path.of("docs");

    @Autowired
    TestRestTemplate http;

    @Autowired
    List<ImportKind> kinds;

    @Test
    void theExamplesCanBeImportedAsTheyAre() {
        var imports = new ImportClient(http, "salesops");
        for (var kind : List.of("people", "accounts", "products", "rates", "opportunities", "new-hires")) {
            var file = DOCS.resolve("import-examples").resolve(kind + ".csv");
            assertThat(imports.accepted(kind, file).created()).as(kind).isPositive();
        }
    }

    @Test
    void theExamplesAndTheTextNameEveryColumn() throws IOException {
        var text = Files.readString(DOCS.resolve("import-formats.md"));
        for (var kind : kinds) {
            var example = Files.readString(DOCS.resolve("import-examples").resolve(kind.name() + ".csv"));
            var section = text.split("### " + kind.name(), 2)[1].split("\n#", 2)[0];
            assertThat(kind.fields()).extracting(Field::cell).allSatisfy(cell -> {
                assertThat(section).contains("`" + cell + "`");
                assertThat(List.of(example.lines().findFirst().orElseThrow().split(",", -1)))
                        .contains(cell);
            });
        }
    }
}
