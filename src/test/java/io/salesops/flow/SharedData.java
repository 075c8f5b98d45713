package io.salesops.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data that the project did not write, beside the checkout; tests that need it are skipped without it. */
public final class SharedData {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: the sample data " + file + " is not here");
        return file;
    }
}
