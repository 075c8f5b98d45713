package io.salesops.flow.platform.export;

/** Text of cells that a spreadsheet shows and never computes. */
final class Cells {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

    private Cells() {}

    /** The same text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String inert(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
