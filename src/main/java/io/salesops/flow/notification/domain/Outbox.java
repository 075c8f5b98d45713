package io.salesops.flow.notification.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notice.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every notice that was posted, and where its mail stands. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Outbox(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** In the order of their keys, so that two who post the same ones wait for each other and never in a circle. */
    public void add(List<Notice> notices) {
        var rows = notices.stream()
                .sorted(Comparator.comparing(Notice::key))
                .map(this::row)
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into notification (id, key, recipient, told_address, subject, body, link, event_uid,
                  event_sequence, event_cancelled, event_day, event_title, item_texts, item_links, language, created_at,
                  state, next_attempt_at)
                values (:id, :key, :recipient, :toldAddress, :subject, :body, :link, :eventUid, :eventSequence,
                  :eventCancelled, :eventDay, :eventTitle, :itemTexts, :itemLinks, :language, :now, 'WAITING', :now)
                on conflict (key) do nothing""", rows);
    }

    private SqlParameterSource row(Notice notice) {
        return new MapSqlParameterSource()
                .addValue("id", UUID.randomUUID())
                .addValue("key", notice.key())
                .addValue("recipient", notice.recipient())
                .addValue("toldAddress", notice.address())
                .addValue("subject", notice.subject())
                .addValue("body", notice.text())
                .addValue("link", notice.link())
                .addValues(event(notice.event()))
                .addValue("itemTexts", notice.items().stream().map(Item::text).toArray(String[]::new))
                .addValue("itemLinks", notice.items().stream().map(Item::link).toArray(String[]::new))
                .addValue("language", notice.language().getLanguage())
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private static Map<String, @Nullable Object> event(@Nullable CalendarEvent event) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("eventUid", event == null ? null : event.uid());
        values.put("eventSequence", event == null ? null : event.sequence());
        values.put("eventCancelled", event == null ? null : event.cancelled());
        values.put("eventDay", event == null ? null : event.day());
        values.put("eventTitle", event == null ? null : event.title());
        return values;
    }

    /** The newest ones, of one recipient or of all, in one state or in any. */
    @Transactional(readOnly = true)
    public List<PostedNotice> find(@Nullable String recipient, @Nullable NoticeState state, int page, int size) {
        return jdbc.sql("""
                        select * from notification
                        where recipient = coalesce(:recipient, recipient) and state = coalesce(:state, state)
                        order by created_at desc, id limit :size offset :offset""")
                .param("recipient", recipient)
                .param("state", state == null ? null : state.name())
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> notice(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(NoticeState state) {
        return jdbc.sql("select count(*) from notification where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    public Map<String, Long> count(String keyPrefix, Collection<String> recipients, Instant since) {
        return jdbc
                .sql("""
                        select recipient, count(*) from notification
                        where recipient = any(:recipients) and created_at > :since and starts_with(key, :prefix)
                        group by recipient""")
                .param("recipients", recipients.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("prefix", keyPrefix)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives one that failed all its attempts anew. */
    @Transactional
    public void retry(UUID id) {
        jdbc.sql("""
                        update notification set state = 'WAITING', attempts = 0, next_attempt_at = :now
                        where id = :id and state = 'FAILED'""")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The one that has been due for longest and that nobody else is mailing; it is the caller's until the commit. */
    Optional<PostedNotice> lockDue() {
        return jdbc.sql("""
                        select * from notification where state = 'WAITING' and next_attempt_at <= :now
                        order by next_attempt_at limit 1 for update skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> notice(row))
                .optional();
    }

    void sent(PostedNotice notice, String address) {
        jdbc.sql("""
                        update notification set state = 'SENT', sent_at = :now, attempts = attempts + 1,
                          address = :address, last_error = null
                        where id = :id""")
                .param("id", notice.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("address", address)
                .update();
    }

    void postpone(PostedNotice notice, String address, Instant until, String reason) {
        refused(notice, address, NoticeState.WAITING, until, reason);
    }

    void giveUp(PostedNotice notice, String address, String reason) {
        refused(notice, address, NoticeState.FAILED, clock.instant(), reason);
    }

    private void refused(PostedNotice notice, String address, NoticeState state, Instant next, String reason) {
        jdbc.sql("""
                        update notification set state = :state, attempts = attempts + 1, next_attempt_at = :next,
                          address = :address, last_error = left(:reason, :length)
                        where id = :id""")
                .param("id", notice.id())
                .param("state", state.name())
                .param("next", Timestamp.from(next))
                .param("address", address)
                .param("reason", reason)
                .param("length", REASON_LENGTH)
                .update();
    }

    /** Lets it wait for something that is not the mail server's: that is no attempt. */
    void hold(PostedNotice notice, Instant until, String reason) {
        jdbc.sql("update notification set next_attempt_at = :next, last_error = :reason where id = :id")
                .param("id", notice.id())
                .param("next", Timestamp.from(until))
                .param("reason", reason)
                .update();
    }

    private static PostedNotice notice(ResultSet row) throws SQLException {
        return new PostedNotice(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("told_address"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                event(row),
                items(row),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"));
    }

    private static List<Item> items(ResultSet row) throws SQLException {
        var texts = (String[]) row.getArray("item_texts").getArray();
        var links = (String[]) row.getArray("item_links").getArray();
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Item(texts[i], links[i]))
                .toList();
    }

    private static @Nullable CalendarEvent event(ResultSet row) throws SQLException {
        var uid = row.getString("event_uid");
        return uid == null
                ? null
                : new CalendarEvent(
                        uid,
                        row.getInt("event_sequence"),
                        row.getBoolean("event_cancelled"),
                        row.getObject("event_day", LocalDate.class),
                        row.getString("event_title"));
    }
}
