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
        column = shown(column, SHOWN);
        value = shown(value, SHOWN);
    }

    /** The beginning of a text that may be anything, fit to be stored and read. */
    static String shown(String text, int length) {
        var plain = text.codePoints().map(character -> Character.isISOControl(character) ? '\uFFFD' : character);
        var tooLong = text.codePointCount(0, text.length()) > length;
        var shown = plain.limit(tooLong ? length - 1 : length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return tooLong ? shown.append('…').toString() : shown.toString();
    }
}
