package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.ENABLEMENT;

import io.salesops.flow.certification.Certificates;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.ItemPlanned;
import io.salesops.flow.onboarding.ItemTakenBack;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.provisioning.Provisioning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items of each new hire's plan: made by the table, moved with the start date, finished by their owners. */
@Service
@Transactional
public class OnboardingPlan {

    private final NewHires hires;
    private final OnboardingItems items;
    private final WorkingDays workingDays;
    private final EffectLedger effects;
    private final Provisioning provisioning;
    private final Certificates certificates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnboardingPlan(
            NewHires hires,
            OnboardingItems items,
            WorkingDays workingDays,
            EffectLedger effects,
            Provisioning provisioning,
            Certificates certificates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hires = hires;
        this.items = items;
        this.workingDays = workingDays;
        this.effects = effects;
        this.provisioning = provisioning;
        this.certificates = certificates;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the plan once and starts its items, without those of the mentor, who is not known yet. */
    public void start(NewHireId id, List<PlannedItem> planned, int probationDays) {
        var hire = hires.findLockedById(id).orElseThrow();
        hire.probationTakes(probationDays);
        dateProbation(hire);
        if (items.findByNewHireIdOrderByDueAscTitleAsc(id).isEmpty()) {
            planned.stream()
                    .filter(item -> !item.isTrainingIn(certificates::isRetired))
                    .map(item -> items.save(new OnboardingItem(id, item, due(hire, item.offsetDays()))))
                    .filter(Predicate.not(OnboardingPlan::isTheMentors))
                    .forEach(item -> announce(item, hire));
        }
    }

    /** Starts what waits for the mentor to be known. */
    void startTheMentors(NewHire hire) {
        open(hire).stream().filter(OnboardingPlan::isTheMentors).forEach(item -> announce(item, hire));
    }

    /** What the hire is certified in already is done. */
    private void announce(OnboardingItem item, NewHire hire) {
        if (item.kind() == Kind.TRAINING
                && certificates.find(hire.userId(), item.reference()).isPresent()) {
            finish(item.id(), Status.DONE, null, ENABLEMENT);
        } else {
            events.publishEvent(new ItemPlanned(item.id()));
        }
    }

    private static boolean isTheMentors(OnboardingItem item) {
        return PlannedItem.MENTOR.equals(item.ownerGroup());
    }

    private LocalDate due(NewHire hire, int offsetDays) {
        return workingDays.offset(hire.startDate(), offsetDays, hire.region(), LocalDate.now(clock));
    }

    private void dateProbation(NewHire hire) {
        hire.probationDays().map(days -> due(hire, days)).ifPresent(hire::probationUntil);
    }

    /** What is open is due anew, and probation with it; what is finished stays finished. */
    void move(NewHire hire) {
        dateProbation(hire);
        open(hire).forEach(item -> item.moveTo(due(hire, item.offsetDays())));
    }

    /** Nobody works on the plan of somebody who does not come. */
    void takeBack(NewHire hire) {
        of(hire.id()).stream()
                .filter(item -> item.isOpen() || item.kind() == Kind.CHECK_IN)
                .forEach(this::takeBack);
    }

    /** Once an onboarding has ended nobody is asked how it goes, nor for support where it stood red. */
    void endCheckIns(NewHire hire) {
        of(hire.id()).stream().filter(item -> item.kind() == Kind.CHECK_IN).forEach(this::takeBack);
    }

    /** The hire learned elsewhere what the item asks for. */
    void certify(OnboardingItem item) {
        finish(item.id(), Status.DONE, null, ENABLEMENT);
        events.publishEvent(new ItemTakenBack(item.id()));
    }

    /** Nobody is trained in the module any more. */
    void takeBackTrainings(String module) {
        items.findOpenTrainings(module).forEach(this::takeBack);
    }

    private void takeBack(OnboardingItem item) {
        if (item.isOpen()) {
            item.takeBack();
        }
        events.publishEvent(new ItemTakenBack(item.id()));
    }

    /** The owner of an item is through with it. */
    public void finish(OnboardingItemId id, Status outcome, @Nullable String note, String by) {
        var item = items.findById(id).orElseThrow();
        item.finish(outcome, note, by, clock.instant(), !LocalDate.now(clock).isAfter(item.due()));
        if (outcome == Status.DONE && isHandedOut(item)) {
            effects.record(item.newHireId().toString(), HandedOut.KIND, item.reference(), item.title());
        }
    }

    /** Accounts in systems that we know are provisioning's to remove. */
    private boolean isHandedOut(OnboardingItem item) {
        return item.kind() == Kind.EQUIPMENT || (item.kind() == Kind.ACCOUNT && !provisioning.knows(item.reference()));
    }

    @Transactional(readOnly = true)
    public List<OnboardingItem> open(NewHire hire) {
        return of(hire.id()).stream().filter(OnboardingItem::isOpen).toList();
    }

    @Transactional(readOnly = true)
    public List<OnboardingItem> of(NewHireId id) {
        return items.findByNewHireIdOrderByDueAscTitleAsc(id);
    }

    @Transactional(readOnly = true)
    public OnboardingItem get(OnboardingItemId id) {
        return items.findById(id).orElseThrow();
    }
}
