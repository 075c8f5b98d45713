package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.HR;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.pipeline.Bookings;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.provisioning.Provisioning;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of new hires, for those whom it concerns: the hire, the own manager and the own mentor. */
@Service
@Transactional(readOnly = true)
public class NewHireDossiers {

    private final NewHires hires;
    private final OnboardingItems items;
    private final OpenSteps steps;
    private final Provisioning provisioning;
    private final EffectLedger effects;
    private final Bookings bookings;
    private final CheckInAnswers answers;
    private final CheckInRows rows;

    NewHireDossiers(
            NewHires hires,
            OnboardingItems items,
            OpenSteps steps,
            Provisioning provisioning,
            EffectLedger effects,
            Bookings bookings,
            CheckInAnswers answers,
            CheckInRows rows) {
        this.hires = hires;
        this.items = items;
        this.steps = steps;
        this.provisioning = provisioning;
        this.effects = effects;
        this.bookings = bookings;
        this.answers = answers;
        this.rows = rows;
    }

    /** HR, operations and leadership see everybody. */
    public static boolean seesAll(Caller caller) {
        return Stream.of(HR, SALES_OPS, LEADERSHIP).anyMatch(caller::isIn);
    }

    /** Whoever looks after somebody whose onboarding goes on finds the way there in the menu. */
    public boolean isMentor(String userId) {
        return hires.isMentor(userId);
    }

    /** Those whom the caller may see, whose onboarding goes on first. */
    public Slice<NewHire> all(Caller caller, int page, int size) {
        return hires.findVisible(caller.userId(), seesAll(caller), PageRequest.of(page, size));
    }

    public Dossier of(Caller caller, NewHireId id) {
        return hires.findVisible(id, caller.userId(), seesAll(caller))
                .map(hire -> dossier(hire, caller))
                .orElseThrow(KnownHires::unknown);
    }

    /** The caller's own onboarding, the latest one. */
    public Optional<Dossier> own(Caller caller) {
        return hires.findByUserId(caller.userId()).stream().findFirst().map(hire -> dossier(hire, caller));
    }

    private Dossier dossier(NewHire hire, Caller reader) {
        var subject = hire.id().toString();
        var planned = items.findByNewHireIdOrderByDueAscTitleAsc(hire.id());
        return new Dossier(
                hire,
                planned,
                hire.opensCheckInsTo(reader) ? talks(planned) : List.of(),
                steps(subject, planned),
                provisioning.of(subject),
                effects.of(subject),
                effects.isUndoing(subject),
                firstDeal(hire));
    }

    /** Nobody reads the other's words before both have answered, or stay silent. */
    private List<CheckInTalk> talks(List<OnboardingItem> planned) {
        return planned.stream()
                .filter(item -> item.kind() == Kind.CHECK_IN && item.status() == Status.DONE)
                .map(item ->
                        new CheckInTalk(item.title(), rows.onPage(answers.of(item.id())), answers.supportOf(item.id())))
                .toList();
    }

    private List<OpenStep> steps(String subject, List<OnboardingItem> planned) {
        var keys = planned.stream().map(item -> item.id().toString());
        return steps.of(Stream.concat(Stream.of(subject), keys).toList());
    }

    private Optional<Long> firstDeal(NewHire hire) {
        return bookings.firstWin(hire.userId(), hire.startDate())
                .map(day -> ChronoUnit.DAYS.between(hire.startDate(), day));
    }
}
