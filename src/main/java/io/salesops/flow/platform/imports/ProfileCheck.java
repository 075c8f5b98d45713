package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.imports.ImportSettings.KindProfile;
import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the configured profiles speak of what there is; the start fails otherwise, and says where. */
class ProfileCheck {

    private final Map<String, ImportKind> kinds;

    ProfileCheck(List<ImportKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
    }

    void check(String source, SourceProfile profile) {
        var path = "salesops.imports.sources." + source;
        require(path + ".kinds", profile.kinds().keySet(), kinds.keySet());
        require(path + ".options", profile.options(), options());
        kinds.values().stream().filter(kind -> profile.has(kind.name())).forEach(kind -> {
            check(path + ".kinds." + kind.name(), profile.kind(kind.name()), kind);
            MappedField.all(kind, profile);
        });
    }

    private static void check(String path, KindProfile files, ImportKind kind) {
        var cells = kind.fields().stream().map(Field::cell).collect(Collectors.toSet());
        require(path + ".columns", files.columns().keySet(), cells);
        require(path + ".values", files.values().keySet(), cells);
        require(path + ".defaults", files.defaults().keySet(), cells);
    }

    private Set<String> options() {
        return kinds.values().stream().flatMap(kind -> kind.options().stream()).collect(Collectors.toSet());
    }

    private static void require(String path, Collection<String> named, Collection<String> known) {
        var unknown = new TreeSet<>(named);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%s names %s, which there is not. Known are %s.".formatted(path, unknown, new TreeSet<>(known)));
        }
    }
}
