package io.salesops.flow.personaldata.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Somebody whose name is taken out.
 *
 * @param names by which the person was known, e-mail addresses included; the longest first
 */
record Leaver(String userId, String pseudonym, List<String> names) {

    static final String WORD = "Former employee";

    private static final String LETTER = "[[:alnum:]]";

    /** Stands where an e-mail address has to stand. */
    String address() {
        return pseudonym + "@erased.invalid";
    }

    String insteadOf(String name) {
        return name.contains("@") ? address() : WORD;
    }

    /** A pattern that finds any of the names. */
    String anyName() {
        return names.stream().map(Leaver::pattern).collect(joining("|"));
    }

    /** The name as a word of its own. */
    static String pattern(String name) {
        var words = name.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
        return "(?<!%1$s)%2$s(?!%1$s)".formatted(LETTER, words);
    }
}
