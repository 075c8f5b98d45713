package io.salesops.flow.platform.reader;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people chose, or others told of them; whoever has an account can have a setting. */
@Repository
@Transactional
public class Readers {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public ReaderSetting of(String userId) {
        return find(List.of(userId)).getOrDefault(userId, ReaderSetting.OF_NOBODY);
    }

    /** Of several people at once. */
    @Transactional(readOnly = true)
    public Function<String, ReaderSetting> of(Collection<String> userIds) {
        var known = find(userIds);
        return userId -> known.getOrDefault(userId, ReaderSetting.OF_NOBODY);
    }

    private Map<String, ReaderSetting> find(Collection<String> userIds) {
        return jdbc
                .sql("select user_id, language, tasks_at_once from reader_setting where user_id = any(:users)")
                .param("users", userIds.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("user_id"), setting(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void choose(String userId, ReaderSetting setting) {
        jdbc.sql("""
                        insert into reader_setting (user_id, language, tasks_at_once, chosen)
                        values (:user, :language, :tasksAtOnce, true)
                        on conflict (user_id) do update set language = excluded.language,
                          tasks_at_once = excluded.tasks_at_once, chosen = true""")
                .param("user", userId)
                .param("language", code(setting.language()))
                .param("tasksAtOnce", setting.tasksAtOnce())
                .update();
    }

    /** The language of a person, as others know it. */
    public record Told(String userId, @Nullable String language) {}

    /** What people chose themselves stands. */
    public void suggest(List<Told> languages) {
        jdbc.sql("""
                        insert into reader_setting (user_id, language)
                        select user_id, language
                        from unnest(cast(:users as varchar[]), cast(:languages as varchar[])) as told(user_id, language)
                        where language is not null or user_id in (select user_id from reader_setting)
                        on conflict (user_id) do update set language = excluded.language
                        where not reader_setting.chosen""")
                .param("users", languages.stream().map(Told::userId).toArray(String[]::new))
                .param("languages", languages.stream().map(Told::language).toArray(String[]::new))
                .update();
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    private static ReaderSetting setting(ResultSet row) throws SQLException {
        var language = Stream.ofNullable(row.getString("language"))
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .orElse(null);
        return new ReaderSetting(language, row.getBoolean("tasks_at_once"));
    }
}
