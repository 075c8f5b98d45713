package io.salesops.flow.platform.imports;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The SQL that takes back what a run did to one table; {@code undoing} holds the rows. */
class Reversal {

    private final String table;
    private final String shown;
    private final List<String> keys;
    private final List<String> restored;
    private final boolean ofOneSource;

    private Reversal(String table, String shown, List<String> keys, List<String> restored, boolean ofOneSource) {
        this.table = table;
        this.shown = shown;
        this.keys = keys;
        this.restored = restored;
        this.ofOneSource = ofOneSource;
    }

    /** The rows of a kind itself. */
    static Reversal of(ImportKind kind) {
        var target = kind.target();
        return new Reversal(
                target.table(),
                target.shown(),
                names(kind, Field::key),
                names(kind, field -> field.stored() && !field.key()),
                !target.idsAreGlobal());
    }

    /** What a kind created beside its rows. */
    static Reversal beside(String table, List<String> keys) {
        return new Reversal(table, keys.get(0), keys, List.of(), false);
    }

    private static List<String> names(ImportKind kind, Predicate<Field> wanted) {
        return kind.fields().stream().filter(wanted).map(Field::name).toList();
    }

    String prepare() {
        return """
                create temporary table undoing on commit drop as
                select c.line, c.version, c.before, %s from import_change c
                  cross join lateral jsonb_populate_record(null::%s, c.key) k
                where c.run_id = :run and c.place = '%2$s'""".formatted(prefixed("k.", keys), table);
    }

    String lock() {
        return "select count(*) from (select from %s t join undoing u on %s for update of t) rows"
                .formatted(table, match());
    }

    String changedSince() {
        return """
                select u.line, u.%s::text as value,
                  case when t.%1$s is null then 'is gone' else 'was changed since' end as reason
                from undoing u left join %s t on %s
                where t.%1$s is null or t.version <> u.version""".formatted(keys.get(0), table, match());
    }

    String standing(Foreign foreign) {
        return """
                select u.line, coalesce(t.%1$s::text, '') as value, 'is used since: %2$s' as reason
                from undoing u join %3$s t on %4$s
                where u.before is null and exists (select from %5$s r where %6$s and not (%7$s))""".formatted(
                        shown,
                        foreign.table().replace('_', ' '),
                        table,
                        match(),
                        foreign.table(),
                        foreign.condition(),
                        foreign.table().equals(table) ? amongThem() : "false");
    }

    private String amongThem() {
        return "exists (select from undoing o where %s)".formatted(all("o.%1$s = r.%1$s"));
    }

    String violations(Check check) {
        return """
                select s.line, coalesce(s.%s::text, '') as value, '%s' as reason
                from (select u.line, u.before, t.* from undoing u join %s t on %s) s
                where %s""".formatted(check.field(), check.reason().replace("'", "''"), table, match(), check.condition());
    }

    String restore() {
        var before = restored.stream().map(name -> "%1$s = b.%1$s".formatted(name));
        return """
                update %s t set %s
                from undoing u cross join lateral jsonb_populate_record(null::%1$s, u.before) b
                where u.before is not null and %s""".formatted(
                table,
                Stream.concat(before, Stream.of("version = t.version + 1")).collect(joining(", ")),
                match());
    }

    String remove() {
        return "delete from %s t using undoing u where u.before is null and %s".formatted(table, match());
    }

    private String match() {
        return all("t.%1$s = u.%1$s") + (ofOneSource ? " and t.source = :source" : "");
    }

    private String all(String pattern) {
        return keys.stream().map(pattern::formatted).collect(joining(" and "));
    }

    private static String prefixed(String prefix, List<String> names) {
        return names.stream().map(prefix::concat).collect(joining(", "));
    }

    /**
     * Rows that name others.
     *
     * @param condition when a row {@code r} names the row {@code t}
     */
    record Foreign(String table, String condition) {

        static final String ALL = """
                select r.relname as "table", string_agg(format('r.%I = t.%I', child.attname, parent.attname), ' and ')
                  as condition
                from pg_constraint c join pg_class r on r.oid = c.conrelid
                  cross join lateral unnest(c.conkey, c.confkey) as pair (child, parent)
                  join pg_attribute child on child.attrelid = c.conrelid and child.attnum = pair.child
                  join pg_attribute parent on parent.attrelid = c.confrelid and parent.attnum = pair.parent
                where c.contype = 'f' and c.confrelid = to_regclass(:table)
                group by c.oid, r.relname order by r.relname, c.oid""";
    }
}
