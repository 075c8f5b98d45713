package io.salesops.flow.personaldata.domain;

import java.util.List;
import java.util.stream.Stream;

/** A table in which people stand, as a line of {@code personal-data.txt} says. */
record PersonalTable(
        String name,
        List<String> whose,
        List<String> beside,
        List<String> words,
        List<String> withheld,
        List<String> nobody) {

    private static final int COLUMNS = 6;

    static PersonalTable of(String line) {
        var columns = line.split("\\|", COLUMNS);
        return new PersonalTable(
                columns[0].strip(),
                names(columns[1]),
                names(columns[2]),
                names(columns[3]),
                names(columns[4]),
                names(columns[5]));
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    List<String> ids() {
        return Stream.concat(whose.stream(), beside.stream()).toList();
    }

    List<String> texts() {
        return Stream.concat(words.stream(), withheld.stream()).toList();
    }

    List<String> columns() {
        return Stream.of(ids(), texts(), nobody).flatMap(List::stream).toList();
    }
}
