package io.salesops.flow.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code who-may-what.txt}.
 *
 * @param may who is let through
 * @param reads who finds something of the objects that {@link ForeignObjects} stored
 */
record AccessRule(String method, String path, Set<String> may, Set<String> reads, String body) {

    private static final String EVERYBODY = "everybody";
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static List<AccessRule> all() throws IOException {
        var file = Objects.requireNonNull(AccessRule.class.getResourceAsStream("/who-may-what.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessRule::of)
                    .toList();
        }
    }

    private static AccessRule of(String line) {
        var columns = COLUMNS.split(line.strip(), 4);
        var route = SPACES.split(columns[0], 2);
        return new AccessRule(
                route[0], route[1], names(columns, 1), names(columns, 2), columns.length > 3 ? columns[3] : "");
    }

    private static Set<String> names(String[] columns, int index) {
        return columns.length <= index || columns[index].isEmpty()
                ? Set.of()
                : SPACES.splitAsStream(columns[index]).collect(Collectors.toUnmodifiableSet());
    }

    /** The route without what is asked of it. */
    String route() {
        return method + " " + path.replaceAll("\\?.*", "");
    }

    boolean isPublic() {
        return may.contains("anybody");
    }

    boolean lets(String account) {
        return isPublic() || may.contains(account) || may.contains(EVERYBODY);
    }

    boolean tells(String account) {
        return reads.contains(account) || reads.contains(EVERYBODY);
    }

    boolean writes() {
        return !"GET".equals(method);
    }

    boolean isOurs() {
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
