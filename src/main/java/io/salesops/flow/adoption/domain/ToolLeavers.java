package io.salesops.flow.adoption.domain;

import io.salesops.flow.onboarding.PersonLeft;
import io.salesops.flow.team.PeopleChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leaves gives their tools back, and nobody waits for them any more. */
@Component
@Transactional
class ToolLeavers {

    private final Reclaims reclaims;
    private final LicenceReturns returns;
    private final ToolTrainings trainings;
    private final WaveTrainings waves;
    private final Surveys surveys;
    private final JdbcClient jdbc;
    private final Clock clock;

    ToolLeavers(
            Reclaims reclaims,
            LicenceReturns returns,
            ToolTrainings trainings,
            WaveTrainings waves,
            Surveys surveys,
            JdbcClient jdbc,
            Clock clock) {
        this.reclaims = reclaims;
        this.returns = returns;
        this.trainings = trainings;
        this.waves = waves;
        this.surveys = surveys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void release(PersonLeft event) {
        release(event.userId());
    }

    /** Whom an import tells to have left. */
    @EventListener
    void release(PeopleChanged event) {
        left(event.userIds()).forEach(this::release);
    }

    private List<String> left(Collection<String> userIds) {
        return jdbc.sql("""
                        select user_id from person where employed_until < :today and user_id = any(:users)
                        order by user_id""")
                .param("today", LocalDate.now(clock))
                .param("users", userIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void release(String userId) {
        reclaims.release(userId);
        returns.release(userId);
        trainings.release(userId);
        waves.release(userId);
        surveys.release(userId);
    }
}
