package io.salesops.flow.platform.imports;

/** What an import did to the rows of its file, or would do. */
public record ImportResult(String kind, long rows, long created, long updated, long unchanged) {}
