package io.salesops.flow.onboarding.domain;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first day, and what starts or ends with it. */
@Service
@Transactional
public class FirstDays implements Undo {

    private final KnownHires known;
    private final StartDates startDates;
    private final HireReversal reversal;
    private final Team team;
    private final EffectLedger effects;
    private final Clock clock;

    FirstDays(
            KnownHires known,
            StartDates startDates,
            HireReversal reversal,
            Team team,
            EffectLedger effects,
            Clock clock) {
        this.known = known;
        this.startDates = startDates;
        this.reversal = reversal;
        this.team = team;
        this.effects = effects;
        this.clock = clock;
    }

    /** The new hire belongs to the team; targets count the ramp from the start date on. */
    public void startTheRamp(NewHireId id) {
        var hire = known.get(id);
        hire.start();
        team.join(new TeamMember(
                hire.userId(),
                hire.name(),
                hire.email(),
                hire.role(),
                hire.teamId().orElse(null),
                hire.managerId().orElse(null),
                hire.region(),
                hire.startDate(),
                null));
        effects.record(id.toString(), kind(), hire.userId(), null);
    }

    @Override
    public String kind() {
        return "TEAM";
    }

    /** Whoever leaves gets no further target; what was published is prorated. A last day that was announced stays. */
    @Override
    public Undone undo(Effect effect) {
        if (team.find(effect.target()).map(TeamMember::employedUntil).isEmpty()) {
            team.leave(effect.target(), LocalDate.now(clock));
        }
        return Undone.DONE;
    }

    /** The hire did not come, and comes on another day. */
    public void comesLater(NewHireId id, LocalDate startDate) {
        startDates.move(known.get(id), startDate);
    }

    /** The hire did not come and will not. */
    public void staysAway(NewHireId id, String reason) {
        reversal.end(known.get(id), Status.WITHDRAWN, reason);
    }
}
