package io.salesops.flow.platform.imports;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The SQL that checks the staged rows of a kind and makes them records. */
class Merge {

    private final ImportKind kind;
    private final List<String> keys;

    Merge(ImportKind kind) {
        this.kind = kind;
        this.keys = names(Field::key);
    }

    /** The rows whose key an earlier row of the file has too. */
    String duplicates() {
        return """
                select s.line, coalesce(s.%s::text, '') as value, 'comes twice: it is already on line ' || s.first as reason
                from (select staged.*, min(line) over (partition by %s) as first from staged where %s) s
                where s.line > s.first""".formatted(kind.target().shown(), String.join(", ", keys), all("%1$s is not null"));
    }

    /** The rows whose key is a record of another source. */
    String foreign() {
        return """
                select s.line, coalesce(s.%s::text, '') as value, 'belongs to the source ' || t.source as reason
                from staged s join %s t on %s and t.source <> :source""".formatted(kind.target().shown(), kind.target().table(), all("t.%1$s = s.%1$s"));
    }

    String violations(Check check) {
        return "select s.line, coalesce(s.%s::text, '') as value, '%s' as reason from staged s where %s"
                .formatted(check.field(), check.reason().replace("'", "''"), check.condition());
    }

    String prepare() {
        return "create temporary table merged on commit drop as select true as created, %s from %s limit 0"
                .formatted(String.join(", ", keys), kind.target().table());
    }

    String create() {
        var columns = String.join(", ", names(Field::stored));
        return """
                with written as (
                  insert into %1$s (source, %2$s)
                  select :source, %2$s from staged s
                  where not exists (select from %1$s t where %3$s)
                  returning %4$s, version),
                kept as (
                  insert into import_change (run_id, place, line, key, version)
                  select :run, '%1$s', s.line, %5$s, w.version from written w join staged s on %6$s)
                insert into merged select true, %4$s from written""".formatted(
                kind.target().table(), columns, match(), String.join(", ", keys), key("w"), all("s.%1$s = w.%1$s"));
    }

    /** @param changeable the fields the file has a say in */
    String update(List<String> changeable) {
        var given = changeable.stream().map(name -> "%1$s = s.%1$s".formatted(name));
        var kept = kind.kept().entrySet().stream()
                .filter(field -> !changeable.contains(field.getKey()))
                .map(field -> field.getKey() + " = " + field.getValue());
        var assignments = Stream.of(given, kept, Stream.of("version = t.version + 1"))
                .flatMap(Function.identity())
                .collect(joining(", "));
        return """
                with changing as (
                  select s.*, jsonb_strip_nulls(to_jsonb(t)) as before from staged s join %1$s t on %3$s
                  where row(%4$s) is distinct from row(%5$s)),
                written as (
                  update %1$s t set %2$s from changing s where %3$s
                  returning %6$s, t.version, s.line, s.before),
                kept as (
                  insert into import_change (run_id, place, line, key, version, before)
                  select :run, '%1$s', w.line, %8$s, w.version, w.before from written w)
                insert into merged select false, %7$s from written""".formatted(
                        kind.target().table(),
                        assignments,
                        match(),
                        prefixed("t.", changeable),
                        prefixed("s.", changeable),
                        prefixed("t.", keys),
                        String.join(", ", keys),
                        key("w"));
    }

    String count() {
        return """
                select count(*) as rows, count(*) filter (where m.created) as created,
                  count(*) filter (where not m.created) as updated
                from staged s left join merged m on %s
                where s.counted""".formatted(all("m.%1$s = s.%1$s"));
    }

    /** The key of a row as JSON, by which it is found again. */
    private String key(String alias) {
        return keys.stream()
                .map(name -> "'%1$s', %2$s.%1$s".formatted(name, alias))
                .collect(joining(", ", "jsonb_build_object(", ")"));
    }

    private String match() {
        return all("t.%1$s = s.%1$s") + (kind.target().idsAreGlobal() ? "" : " and t.source = :source");
    }

    private String all(String pattern) {
        return keys.stream().map(pattern::formatted).collect(joining(" and "));
    }

    private List<String> names(Predicate<Field> wanted) {
        return kind.fields().stream().filter(wanted).map(Field::name).toList();
    }

    private static String prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).collect(joining(", "));
    }
}
