package io.salesops.flow;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The models, decision tables and forms as operations edit them, and the vocabulary that names them. */
final class ModelFiles {

    private ModelFiles() {}

    static List<Path> list(String folder, String ending) {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String baseName(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String kebabCase(String label) {
        return String.join("-", words(label));
    }

    static String camelCase(String label) {
        var words = words(label);
        return words.get(0)
                + words.stream().skip(1).map(ModelFiles::capitalized).collect(joining());
    }

    private static List<String> words(String label) {
        return Stream.of(label.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 0)).toList();
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
