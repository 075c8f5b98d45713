package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.Conflict;
import java.util.List;

/** An import that cannot be undone, with the lines that stand in the way where there are some. */
public class UndoRefused extends Conflict {

    private final transient List<ImportError> errors;
    private final long total;

    UndoRefused(String reason) {
        super(reason);
        this.errors = List.of();
        this.total = 0;
    }

    UndoRefused(ImportRefused findings) {
        super("The import stays as it is: %d of its rows cannot go back. Nothing was changed."
                .formatted(findings.total()));
        this.errors = findings.errors();
        this.total = findings.total();
    }

    public List<ImportError> errors() {
        return errors;
    }

    public long total() {
        return total;
    }
}
