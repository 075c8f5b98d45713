package io.salesops.flow.personaldata.domain;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.PeopleAccounts;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the name of somebody who has left out of everything that is kept, in one transaction: receipts, decisions and
 * figures stay, those of one person under one new id.
 */
@Service
@Transactional
public class Erasure {

    private static final int SUFFIX = 12;

    private final PersonalTables tables;
    private final ForgottenNames names;
    private final PeopleAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(PersonalTables tables, ForgottenNames names, PeopleAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.names = names;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the id under which the rest is kept. */
    public String erase(Caller administrator, String userId, String reason) {
        requireGone(userId);
        requireNothingOpen(userId);
        var pseudonym =
                "former-" + UUID.randomUUID().toString().replace("-", "").substring(0, SUFFIX);
        var leaver = names.of(userId, pseudonym);
        accounts.remove(userId);
        forgetWhatPasses(leaver);
        become(leaver);
        record(administrator, leaver, reason);
        return pseudonym;
    }

    private void requireGone(String userId) {
        var lastDay = jdbc.sql(
                        "select coalesce(employed_until, 'infinity') < :today from person where user_id = :id for update")
                .param("id", userId)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotFound("There is no person '%s'.".formatted(userId)));
        if (!lastDay) {
            throw new Conflict("'%s' has not left: only the data of people whose last day has passed are erased."
                    .formatted(userId));
        }
    }

    private void requireNothingOpen(String userId) {
        var open = jdbc.sql("""
                        select 'the task ''' || name || '''' from open_step where assignee = :id
                        union all select 'the review of the deal ' || opportunity_id from deal_review
                          where status = 'OPEN' and :id in (owner_id, requester)
                        union all select 'the deal ' || id from opportunity
                          where owner_id = :id and stage not in ('WON', 'LOST')
                        union all select 'the onboarding' from new_hire
                          where user_id = :id and status in ('PREPARED', 'STARTED')
                        union all select 'the team of ' || user_id from person
                          where manager_id = :id and coalesce(employed_until, 'infinity') >= :today
                        union all select 'the offboarding' from act_ru_execution
                          where business_key_ = :id and parent_id_ is null""")
                .param("id", userId)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(String.class)
                .list();
        if (!open.isEmpty()) {
            throw new Conflict("'%s' still has open work: %s. Somebody else has to take it over first."
                    .formatted(userId, open.stream().limit(10).collect(joining(", "))));
        }
    }

    private void forgetWhatPasses(Leaver leaver) {
        for (var sql : List.of(
                "delete from notification where recipient = :id or :id = any (string_to_array(key, ':'))",
                "delete from absence where user_id = :id",
                "update absence set substitute = null where substitute = :id",
                "delete from act_id_info where user_id_ = :id",
                "delete from act_ru_authorization where user_id_ = :id")) {
            jdbc.sql(sql).param("id", leaver.userId()).update();
        }
        jdbc.sql("delete from notification where concat_ws(' ', subject, body, item_texts::text) ~* :names")
                .param("names", leaver.anyName())
                .update();
    }

    /** Others refer to the row of a person, so the new one is there before the old one goes. */
    private void become(Leaver leaver) {
        jdbc.sql("select set_config('salesops.erasing', 'yes', true)")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into person (user_id, source, source_id, name, role, team_id, manager_id, region,
                          employed_from, employed_until)
                        select :pseudonym, source, :pseudonym, :word, role, team_id, manager_id, region, employed_from,
                          employed_until
                        from person where user_id = :id""")
                .param("pseudonym", leaver.pseudonym())
                .param("word", Leaver.WORD)
                .param("id", leaver.userId())
                .update();
        tables.all().stream()
                .filter(table -> !table.name().equals("person"))
                .forEach(table -> names.takeOut(leaver, table));
        names.takeOutOfLongValues(leaver);
        jdbc.sql("""
                        update open_step set not_for = array_replace(not_for, :id, :pseudonym),
                          candidate_users = array_remove(candidate_users, :id)
                        where :id = any (not_for || candidate_users)""")
                .param("id", leaver.userId())
                .param("pseudonym", leaver.pseudonym())
                .update();
        jdbc.sql("update person set manager_id = :pseudonym where manager_id = :id")
                .param("pseudonym", leaver.pseudonym())
                .param("id", leaver.userId())
                .update();
        jdbc.sql("delete from person where user_id = :id")
                .param("id", leaver.userId())
                .update();
        jdbc.sql("select set_config('salesops.erasing', '', true)")
                .query(String.class)
                .single();
    }

    private void record(Caller administrator, Leaver leaver, String reason) {
        jdbc.sql("""
                        insert into erased_person (pseudonym, fingerprint, reason, erased_by, erased_at)
                        values (:pseudonym, encode(sha256(convert_to(:pseudonym || :id, 'UTF8')), 'hex'), :reason, :by,
                          :now)""")
                .param("pseudonym", leaver.pseudonym())
                .param("id", leaver.userId())
                .param("reason", reason)
                .param("by", administrator.userId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
