package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.HR;

import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows when what would be due for a new hire, and stores nothing. */
@Service
public class PlanPreview {

    /** So early that nothing of a plan is past. */
    private static final LocalDate IN_GOOD_TIME = LocalDate.MIN;

    private final PlanRules rules;
    private final HirePlaces places;
    private final WorkingDays workingDays;
    private final Certificates certificates;
    private final Texts texts;
    private final Clock clock;

    PlanPreview(
            PlanRules rules,
            HirePlaces places,
            WorkingDays workingDays,
            Certificates certificates,
            Texts texts,
            Clock clock) {
        this.rules = rules;
        this.places = places;
        this.workingDays = workingDays;
        this.certificates = certificates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Whose plan is asked for.
     *
     * @param region the default region where none is told
     * @param offsets asked for instead of the table's where told
     * @param madeOn the day on which the plan is made
     */
    public record Question(
            LocalDate startDate,
            @Nullable String region,
            Role role,
            @Nullable List<Integer> offsets,
            @Nullable LocalDate madeOn) {}

    public record Item(String name, String group, int offsetDays, LocalDate due) {}

    public List<Item> preview(Question question) {
        var region = places.region(question.region());
        var madeOn = Optional.ofNullable(question.madeOn()).orElseGet(() -> madeOn(question.startDate()));
        return steps(question, region)
                .map(step -> new Item(
                        step.name(),
                        step.group(),
                        step.offsetDays(),
                        workingDays.offset(question.startDate(), step.offsetDays(), region, madeOn)))
                .toList();
    }

    /** A start so long ago begins no onboarding any more: its plan is shown as it was then. */
    private LocalDate madeOn(LocalDate startDate) {
        var today = LocalDate.now(clock);
        return StartDates.isRecent(startDate, today) ? today : IN_GOOD_TIME;
    }

    private record Step(String name, String group, int offsetDays) {}

    private Stream<Step> steps(Question question, String region) {
        return question.offsets() == null
                ? rules.plan(question.role(), region).stream()
                        .filter(item -> !item.isTrainingIn(certificates::isRetired))
                        .map(item -> new Step(item.title(), item.ownerGroup(), item.offsetDays()))
                : question.offsets().stream().map(this::named);
    }

    private Step named(int offsetDays) {
        var when = offsetDays < 0 ? "before" : "after";
        return new Step(texts.of("onboarding.preview." + when, Math.abs(offsetDays)), HR, offsetDays);
    }
}
