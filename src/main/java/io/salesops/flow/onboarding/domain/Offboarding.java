package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.HR;

import io.salesops.flow.onboarding.PersonLeft;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who leave after their probation: their last day, and what ends after it. */
@Service
@Transactional
public class Offboarding {

    private static final int DAYS_PAST = 30;

    private final NewHires hires;
    private final HireReversal reversal;
    private final Team team;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offboarding(NewHires hires, HireReversal reversal, Team team, ApplicationEventPublisher events, Clock clock) {
        this.hires = hires;
        this.reversal = reversal;
        this.team = team;
        this.events = events;
        this.clock = clock;
    }

    /** Notes the last day; targets are prorated by it at once. */
    public TeamMember announce(Caller caller, String userId, LocalDate lastDay) {
        if (!caller.isIn(HR)) {
            throw new NotAllowed("Only HR can do this with leavers.");
        }
        var leaver = team.find(userId)
                .orElseThrow(
                        () -> new InvalidInput("leaver", "nobody with the id '%s' works with us".formatted(userId)));
        requireSense(leaver, lastDay);
        team.leave(userId, lastDay);
        return leaver;
    }

    private void requireSense(TeamMember leaver, LocalDate lastDay) {
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(DAYS_PAST))) {
            throw new InvalidInput("lastDay", "lies more than %d days back".formatted(DAYS_PAST));
        }
        if (leaver.employedFrom() != null && lastDay.isBefore(leaver.employedFrom())) {
            throw new InvalidInput("lastDay", "lies before the first day, %s".formatted(leaver.employedFrom()));
        }
        if (onboarding(leaver.userId()).filter(NewHire::isOpen).isPresent()) {
            throw new Conflict(
                    "%s is still being brought on board; please withdraw the new hire.".formatted(leaver.name()));
        }
    }

    /** Ends what is left of the own onboarding, whose effects are undone from now on, and says who left. */
    public Optional<NewHire> release(String userId) {
        var hire = onboarding(userId);
        hire.ifPresent(reversal::begin);
        events.publishEvent(new PersonLeft(userId));
        return hire;
    }

    private Optional<NewHire> onboarding(String userId) {
        return hires.findByUserId(userId).stream().findFirst();
    }
}
