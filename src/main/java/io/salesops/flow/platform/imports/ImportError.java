package io.salesops.flow.platform.imports;

/**
 * What is wrong in a file, and where.
 *
 * @param line of the file on which the row begins, the header's being 1
 * @param column as the file's header calls it; empty when the whole row is meant
 */
public record ImportError(long line, String column, String value, String reason) {

    private static final int SHOWN = 100;

    public ImportError {
        column = cut(column);
        value = cut(value);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
