package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.ToolId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who was asked about an idle licence. */
@Component
class ReclaimFile {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReclaimFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        ASKED,
        KEPT,
        GIVEN_UP,
        /** Back as soon as its return is done. */
        WANTED,
        GIVEN_BACK,
        /** Too late to get it back. */
        OVER,
        TAKEN_BACK
    }

    record Reclaim(UUID licenceId, UUID toolId, String userId, State state) {

        LicenceId id() {
            return new LicenceId(licenceId);
        }

        ToolId tool() {
            return new ToolId(toolId);
        }
    }

    /** Whether the person is asked anew; whoever kept the licence before is asked again, nobody who gives it back. */
    boolean ask(Licence licence) {
        return jdbc.sql("""
                        insert into licence_reclaim as known (licence_id, tool_id, user_id, state, asked_at)
                        select :id, :tool, :user, 'ASKED', :now
                        where not exists (select from licence_return where licence_id = :id)
                        on conflict (licence_id) do update set state = 'ASKED', asked_at = :now, settled_at = null
                        where known.state in ('KEPT', 'TAKEN_BACK')""")
                        .param("id", licence.id().value())
                        .param("tool", licence.toolId().value())
                        .param("user", licence.userId())
                        .param("now", now())
                        .update()
                > 0;
    }

    Optional<Reclaim> find(LicenceId id) {
        return jdbc.sql("select * from licence_reclaim where licence_id = :id")
                .param("id", id.value())
                .query(Reclaim.class)
                .optional();
    }

    /** The latest one of a person. */
    Optional<Reclaim> find(ToolId toolId, String userId) {
        return jdbc.sql("""
                        select * from licence_reclaim where tool_id = :tool and user_id = :user
                        order by asked_at desc limit 1""")
                .param("tool", toolId.value())
                .param("user", userId)
                .query(Reclaim.class)
                .optional();
    }

    List<Reclaim> of(ToolId toolId, Collection<State> states) {
        return jdbc.sql("select * from licence_reclaim where tool_id = :tool and state in (:states)")
                .param("tool", toolId.value())
                .param("states", states.stream().map(State::name).toList())
                .query(Reclaim.class)
                .list();
    }

    /** The tools for which something is open with a person; always in the same order, as each is locked. */
    List<ToolId> tools(String userId, Collection<State> states) {
        return jdbc
                .sql("""
                        select distinct tool_id from licence_reclaim where user_id = :user and state in (:states)
                        order by tool_id""")
                .param("user", userId)
                .param("states", states.stream().map(State::name).toList())
                .query(UUID.class)
                .stream()
                .map(ToolId::new)
                .toList();
    }

    /** Whether it was so until now. */
    boolean move(LicenceId id, State from, State to) {
        return jdbc.sql("""
                        update licence_reclaim set state = :to, settled_at = :now
                        where licence_id = :id and state = :from""")
                        .param("to", to.name())
                        .param("now", now())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                > 0;
    }

    /** Licences that somebody still holds, but was asked about and did not say to keep, or gives back already. */
    int leaving(ToolId toolId) {
        return jdbc.sql("""
                        select count(*) from tool_licence l
                        where l.tool_id = :tool and l.revoked_at is null
                          and (l.id in (select licence_id from licence_return)
                            or l.id in (select licence_id from licence_reclaim where state in ('ASKED', 'GIVEN_UP')))""").param("tool", toolId.value()).query(Integer.class).single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
