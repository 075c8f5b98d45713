package io.salesops.flow.platform.imports;

import java.util.List;

/** A file that was not imported, and why. */
public class ImportRefused extends RuntimeException {

    private final transient List<ImportError> errors;
    private final long total;

    ImportRefused(List<ImportError> errors, long total) {
        super("The file has %d %s. Nothing was stored.".formatted(total, total == 1 ? "error" : "errors"));
        this.errors = List.copyOf(errors);
        this.total = total;
    }

    public List<ImportError> errors() {
        return errors;
    }

    public long total() {
        return total;
    }
}
