package io.salesops.flow.platform.imports;

/**
 * Where the rows of a kind go: a table with the columns {@code source} and {@code version} and one per stored field.
 *
 * @param idsAreGlobal whether ids are unique over all sources, rather than within one
 * @param shown the field that people know a row by
 */
public record ImportTarget(String kind, String table, boolean idsAreGlobal, String shown) {}
