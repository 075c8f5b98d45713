package io.salesops.flow.platform;

import java.util.regex.Pattern;

/** What people can read as a name: one line with at least one letter, and nothing in it that nobody sees. */
public final class Names {

    public static final String PATTERN = "(?=.*\\p{L})[^\\p{C}\\p{Zl}\\p{Zp}]*";
    public static final String RULE = "must be one line with at least one letter, and nothing invisible in it";

    private static final Pattern NAME = Pattern.compile(PATTERN);

    private Names() {}

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
