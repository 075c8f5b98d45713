package io.salesops.flow.personaldata.domain;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replaces ids, names and addresses of a person in tables, whatever the type of a column. */
@Component
class ForgottenNames {

    private static final String COLUMNS = """
            select column_name as name, data_type as type, character_maximum_length as length
            from information_schema.columns where table_schema = 'public' and table_name = :table""";

    /** Values of variables that are longer than a column, as text. */
    private static final String LONG_VALUES = """
            update act_ge_bytearray set bytes_ = convert_to(%s, 'UTF8')
            where id_ in (
              select bytearray_id_ from act_hi_varinst where var_type_ in ('json', 'object')
              union select bytearray_id_ from act_hi_detail where var_type_ in ('json', 'object')
              union select bytearray_id_ from act_ru_variable where type_ in ('json', 'object')
              union select bytearray_id_ from act_hi_dec_in where var_type_ in ('json', 'object')
              union select bytearray_id_ from act_hi_dec_out where var_type_ in ('json', 'object'))
            and %s""";

    private final JdbcClient jdbc;

    ForgottenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(
            String name, String type, @Nullable Integer length) {}

    Leaver of(String userId, String pseudonym) {
        var names = jdbc.sql("""
                        select name from (
                          select name from person where user_id = :id
                          union select email from person where user_id = :id
                          union select trim(concat_ws(' ', first_, last_)) from act_id_user where id_ = :id
                          union select email_ from act_id_user where id_ = :id
                          union select name from new_hire where user_id = :id
                          union select email from new_hire where user_id = :id) known
                        where name <> '' order by length(name) desc""").param("id", userId).query(String.class).list();
        return new Leaver(userId, pseudonym, names.isEmpty() ? List.of(userId) : names);
    }

    void takeOut(Leaver leaver, PersonalTable table) {
        var texts = columns(table);
        var changes = Stream.concat(
                table.ids().stream().map("%1$s = case when %1$s = :id then :pseudonym else %1$s end"::formatted),
                texts.stream().map(column -> "%s = %s".formatted(column.name(), changed(column, leaver))));
        var found = Stream.concat(
                table.ids().stream().map("%s = :id"::formatted), texts.stream().map(ForgottenNames::found));
        var set = changes.collect(joining(", "));
        if (!set.isEmpty()) {
            run("update %s set %s where %s".formatted(table.name(), set, found.collect(joining(" or "))), leaver);
        }
    }

    void takeOutOfLongValues(Leaver leaver) {
        var text = "convert_from(bytes_, 'UTF8')";
        run(LONG_VALUES.formatted(inJson(text, leaver), foundInJson(text)), leaver);
    }

    private List<Column> columns(PersonalTable table) {
        return jdbc.sql(COLUMNS).param("table", table.name()).query(Column.class).list().stream()
                .filter(column -> table.texts().contains(column.name()))
                .toList();
    }

    private static String changed(Column column, Leaver leaver) {
        return switch (column.type()) {
            case "jsonb" -> inJson(column.name() + "::text", leaver) + "::jsonb";
            case "bytea" -> "convert_to(%s, 'UTF8')".formatted(inJson(text(column), leaver));
            default ->
                "case when %1$s = :id and :own then :pseudonym else %2$s end"
                        .formatted(column.name(), fitting(column, inText(column.name(), leaver)));
        };
    }

    private static String fitting(Column column, String text) {
        return column.length() == null ? text : "left(%s, %d)".formatted(text, column.length());
    }

    private static String text(Column column) {
        return "convert_from(%s, 'UTF8')".formatted(column.name());
    }

    private static String found(Column column) {
        return switch (column.type()) {
            case "jsonb" -> foundInJson(column.name() + "::text");
            case "bytea" -> foundInJson(text(column));
            default -> "%1$s = :id or %1$s ~* :any".formatted(column.name());
        };
    }

    private static String foundInJson(String text) {
        return "(strpos(%1$s, :quoted) > 0 or %1$s ~* :any)".formatted(text);
    }

    private static String inJson(String text, Leaver leaver) {
        return inText(
                "case when :own then replace(%1$s, :quoted, :quotedPseudonym) else %1$s end".formatted(text), leaver);
    }

    private static String inText(String text, Leaver leaver) {
        var changed = text;
        for (var i = 0; i < leaver.names().size(); i++) {
            changed = "regexp_replace(%s, :name%d, :word%d, 'gi')".formatted(changed, i, i);
        }
        return changed;
    }

    /** An id that is a group's, too, is replaced where ids of people stand, and nowhere else. */
    private void run(String sql, Leaver leaver) {
        var values = new HashMap<String, Object>(Map.of(
                "id", leaver.userId(),
                "pseudonym", leaver.pseudonym(),
                "quoted", "\"%s\"".formatted(leaver.userId()),
                "quotedPseudonym", "\"%s\"".formatted(leaver.pseudonym()),
                "own", !isGroup(leaver.userId()),
                "any", leaver.anyName()));
        for (var i = 0; i < leaver.names().size(); i++) {
            var name = leaver.names().get(i);
            values.put("name" + i, Leaver.pattern(name));
            values.put("word" + i, leaver.insteadOf(name));
        }
        jdbc.sql(sql).params(values).update();
    }

    private boolean isGroup(String id) {
        return jdbc.sql("select exists (select from act_id_group where id_ = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
