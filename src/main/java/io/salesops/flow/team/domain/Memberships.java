package io.salesops.flow.team.domain;

import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.team.PeopleChanged;
import io.salesops.flow.team.TeamMember;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings people in who were hired, and lets them go. */
@Component
public class Memberships {

    private static final String SOURCE = "onboarding";

    private final JdbcClient jdbc;
    private final PeopleAccounts accounts;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, PeopleAccounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
    }

    public void join(TeamMember member) {
        jdbc.sql("""
                        insert into person
                          (user_id, source, source_id, name, email, role, team_id, manager_id, region, employed_from)
                        values (:userId, :source, :userId, :name, :email, :role, :teamId, :managerId, :region, :from)
                        on conflict (user_id) do update
                        set name = excluded.name, email = excluded.email, role = excluded.role,
                          team_id = excluded.team_id, manager_id = excluded.manager_id, region = excluded.region,
                          employed_from = excluded.employed_from, employed_until = null,
                          version = person.version + 1""")
                .param("userId", member.userId())
                .param("source", SOURCE)
                .param("name", member.name())
                .param("email", member.email())
                .param("role", member.role().name())
                .param("teamId", member.teamId())
                .param("managerId", member.managerId())
                .param("region", member.region())
                .param("from", member.employedFrom())
                .update();
        keepAccount(member.userId());
        changed(member.userId());
    }

    public void leave(String userId, LocalDate lastDay) {
        jdbc.sql("""
                        update person set employed_until = greatest(:lastDay, employed_from), version = version + 1
                        where user_id = :userId""").param("userId", userId).param("lastDay", lastDay).update();
        changed(userId);
    }

    private void keepAccount(String userId) {
        jdbc.sql("select %s from person p left join team t on t.id = p.team_id where p.user_id = :userId"
                        .formatted(ChangedPerson.COLUMNS))
                .param("userId", userId)
                .query(ChangedPerson.class)
                .optional()
                .ifPresent(person -> accounts.keep(person.account()));
    }

    private void changed(String userId) {
        events.publishEvent(new PeopleChanged(Set.of(userId)));
    }
}
