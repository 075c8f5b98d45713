package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says on which days new hires can start, and moves a start with everything that is open. */
@Service
@Transactional
public class StartDates {

    static final int DAYS_PAST = 30;

    private final NewHires hires;
    private final KnownHires known;
    private final OnboardingPlan plan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartDates(NewHires hires, KnownHires known, OnboardingPlan plan, ApplicationEventPublisher events, Clock clock) {
        this.hires = hires;
        this.known = known;
        this.plan = plan;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the start of the hire of that id or e-mail address. */
    public NewHireId move(Caller caller, String idOrEmail, LocalDate startDate) {
        HiringDesk.requireHr(caller);
        var hire = known.find(idOrEmail);
        move(hire, startDate);
        return hire.id();
    }

    void move(NewHire hire, LocalDate startDate) {
        hire.requireOpen();
        if (startDate.equals(hire.startDate())) {
            return;
        }
        if (hire.status() == Status.STARTED) {
            throw new Conflict("%s started already; the start date stays %s.".formatted(hire.name(), hire.startDate()));
        }
        require(hire.email(), startDate);
        hire.moveTo(startDate);
        plan.move(hire);
        events.publishEvent(new StartDateMoved(hire.id()));
    }

    /** A person starts once on a day, and not long ago. */
    void require(String email, LocalDate startDate) {
        if (!isRecent(startDate, LocalDate.now(clock))) {
            throw new InvalidInput(
                    "startDate", "lies more than %d days back: this person is with us already".formatted(DAYS_PAST));
        }
        if (hires.findByEmailAndStartDate(email, startDate).isPresent()) {
            throw new Conflict("%s is a new hire for %s already.".formatted(email, startDate));
        }
    }

    /** Whoever started longer ago is with us already, and not a new hire any more. */
    static boolean isRecent(LocalDate startDate, LocalDate today) {
        return !startDate.isBefore(today.minusDays(DAYS_PAST));
    }
}
