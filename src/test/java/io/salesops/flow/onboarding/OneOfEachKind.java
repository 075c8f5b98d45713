package io.salesops.flow.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table that plans onboardings, cut down to the first item of each kind, whatever the role. */
final class OneOfEachKind {

    private static final Pattern RULE = Pattern.compile(" *<rule id=\"rule_(\\w+)\">.*?</rule>\\n", Pattern.DOTALL);
    private static final Set<String> KEPT = Set.of("contract", "laptop", "crm", "conduct", "ownArea", "afterOneMonth");

    private OneOfEachKind() {}

    static String table() {
        return cut(read(), KEPT::contains).replaceAll("(inputEntry_crm_hireRole\">\\s*<text>)\"SELLER\"", "$1");
    }

    private static String cut(String table, Predicate<String> isKept) {
        return RULE.matcher(table)
                .replaceAll(rule -> isKept.test(rule.group(1)) ? Matcher.quoteReplacement(rule.group()) : "");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("processes/plan-onboarding.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
