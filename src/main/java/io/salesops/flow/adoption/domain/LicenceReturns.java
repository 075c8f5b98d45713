package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.LicenceReturnWanted;
import io.salesops.flow.adoption.LicenceReturned;
import io.salesops.flow.adoption.LicencesReturned;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.provisioning.Provisioning;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Licences on their way back. */
@Service
@Transactional
public class LicenceReturns {

    private final Licences licences;
    private final ToolRegister register;
    private final Provisioning provisioning;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    LicenceReturns(
            Licences licences,
            ToolRegister register,
            Provisioning provisioning,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.licences = licences;
        this.register = register;
        this.provisioning = provisioning;
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything of somebody who left. */
    void release(String userId) {
        licences.held(userId).forEach(licence -> begin(licence, texts.of("tools.licence.left")));
    }

    /** Beginning it twice is one return. */
    void begin(Licence licence, String why) {
        register.get(licence.toolId());
        if (licence.isHeld() && add(licence, why)) {
            provisioning.cancel(licence.id().toString());
            events.publishEvent(new LicenceReturnWanted(licence.id()));
        }
    }

    private boolean add(Licence licence, String why) {
        return jdbc.sql("""
                        insert into licence_return (licence_id, tool_id, why, begun_at)
                        values (:id, :tool, :why, :now) on conflict do nothing""")
                        .param("id", licence.id().value())
                        .param("tool", licence.toolId().value())
                        .param("why", why)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** One after the other, so that whoever brings the last one knows that it is the last. */
    public void complete(LicenceId id) {
        var toolId = licences.get(id).toolId();
        register.get(toolId);
        licences.revoke(id, why(id));
        if (settle(id)) {
            events.publishEvent(new LicenceReturned(id));
            if (!isAnyOpen(toolId)) {
                events.publishEvent(new LicencesReturned(toolId));
            }
        }
    }

    private String why(LicenceId id) {
        return jdbc.sql("select why from licence_return where licence_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private boolean settle(LicenceId id) {
        return jdbc.sql("update licence_return set returned_at = :now where licence_id = :id and returned_at is null")
                        .param("now", now())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** To be asked before waiting for {@link LicencesReturned}. */
    boolean isAnyOpen(ToolId toolId) {
        return jdbc.sql("select exists (select from licence_return where tool_id = :tool and returned_at is null)")
                .param("tool", toolId.value())
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
