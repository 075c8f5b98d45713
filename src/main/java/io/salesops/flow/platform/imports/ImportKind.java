package io.salesops.flow.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of files, and how its rows become the records of a table. */
public interface ImportKind {

    ImportTarget target();

    List<Field> fields();

    /** What no row may be, beyond what its fields ask for. */
    List<Check> checks(ImportBatch batch);

    /**
     * How we keep fields that a file leaves to us: their new values in SQL when a staged row {@code s} changes the
     * stored row {@code t}, by field.
     */
    default Map<String, String> kept() {
        return Map.of();
    }

    /** What a profile may switch on for this kind. */
    default Set<String> options() {
        return Set.of();
    }

    /** Runs once all rows are staged, before they are checked. */
    default void staged(ImportBatch batch) {}

    /** Runs before rows are created and updated. */
    default void merging(ImportBatch batch) {}

    /** Runs in the same transaction once {@code merged} holds the keys of the rows that were created or updated. */
    default void merged(ImportBatch batch) {}

    /** What keeps a row from going back; they look at the stored row, with its {@code before} where it was updated. */
    default List<Check> undoChecks() {
        return List.of();
    }

    /** Runs once {@code undoing} holds the line, the keys and the row before, which is null for created rows. */
    default void undoing(ImportBatch batch) {}

    /** Runs in the same transaction once all rows are as they were. */
    default void undone(ImportBatch batch) {}

    default String name() {
        return target().kind();
    }
}
