package io.salesops.flow.onboarding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.pipeline.Bookings;
import io.salesops.flow.pipeline.Bookings.Booking;
import io.salesops.flow.pipeline.MissingRate;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.targets.RampedTargets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingMeasureTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final NewHires hires = mock();
    private final OnboardingPlan plan = mock();
    private final CheckInAnswers checkIns = mock();
    private final Bookings bookings = mock();
    private final RampedTargets targets = mock();
    private final NewHireId id = NewHireId.next();
    private final OnboardingMeasure measure = new OnboardingMeasure(
            hires,
            plan,
            checkIns,
            bookings,
            targets,
            Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void expectAHire() {
        NewHire hire = mock();
        given(hire.userId()).willReturn("nina");
        given(hire.startDate()).willReturn(START);
        given(hires.findById(id)).willReturn(Optional.of(hire));
        given(targets.rampMonths()).willReturn(4);
    }

    @Test
    void nothingAppliesToAnEmptyPlan() {
        assertThat(measure.of(id)).isEqualTo(new Progress(new OnboardingScore(null, null, null, null), null, false));
    }

    @Test
    void tasksCountFromTheDayTheyAreDue() {
        given(plan.of(id))
                .willReturn(List.of(
                        finished(Kind.TASK, TODAY.minusDays(20), true),
                        finished(Kind.EQUIPMENT, TODAY.minusDays(10), true),
                        finished(Kind.MILESTONE, TODAY, true),
                        finished(Kind.TRAINING, TODAY.minusDays(5), false),
                        open(Kind.TASK, TODAY.minusDays(1)),
                        open(Kind.TASK, TODAY),
                        finished(Kind.TASK, TODAY.plusDays(1), true),
                        finished(Kind.ACCOUNT, TODAY.minusDays(1), false),
                        open(Kind.CHECK_IN, TODAY.minusDays(1)),
                        item(Kind.TASK, TODAY.minusDays(1), Status.NOT_NEEDED)));

        assertThat(measure.of(id).score().tasksInTime()).isEqualByComparingTo("60");
    }

    @Test
    void modulesAndMilestonesCountOfAllThatArePlanned() {
        given(plan.of(id))
                .willReturn(List.of(
                        finished(Kind.TRAINING, TODAY.plusDays(1), true),
                        open(Kind.TRAINING, TODAY.plusDays(30)),
                        item(Kind.TRAINING, TODAY, Status.NOT_NEEDED),
                        finished(Kind.MILESTONE, TODAY, true)));

        assertThat(measure.of(id).score().certification()).isEqualByComparingTo("50");
        assertThat(measure.of(id).milestones()).isEqualByComparingTo("100");
    }

    @Test
    void whatWasWonIsHeldAgainstTheRampedTargets() throws MissingRate {
        given(targets.expected("nina", START, TODAY)).willReturn(Optional.of(new BigDecimal(500)));
        given(bookings.won(START, TODAY))
                .willReturn(List.of(won("nina", 3, 100), won("nina", 4, 200), won("somebody", 3, 900)));

        assertThat(measure.of(id).score().rampAttainment()).isEqualByComparingTo("60");
    }

    @Test
    void anAmountThatCannotBeConvertedIsAConflict() throws MissingRate {
        given(targets.expected("nina", START, TODAY)).willReturn(Optional.of(BigDecimal.TEN));
        given(bookings.won(START, TODAY)).willThrow(mock(MissingRate.class));

        assertThatThrownBy(() -> measure.of(id)).isInstanceOf(Conflict.class);
    }

    /** From 2 March on four months are 122 days. */
    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"122, false", "122.1, true", "30, false"})
    void aSaleIsLongWhenItTakesLongerThanTheRamp(BigDecimal days, boolean longSale) {
        given(bookings.meanCycleDays()).willReturn(Optional.of(days));
        assertThat(measure.of(id).longSale()).isEqualTo(longSale);
    }

    private static Booking won(String seller, int month, int amount) {
        return new Booking(seller, YearMonth.of(2026, month), BigDecimal.valueOf(amount));
    }

    private static OnboardingItem open(Kind kind, LocalDate due) {
        return item(kind, due, Status.OPEN);
    }

    private static OnboardingItem finished(Kind kind, LocalDate due, boolean inTime) {
        var item = item(kind, due, Status.OPEN);
        item.finish(Status.DONE, null, "somebody", Instant.EPOCH, inTime);
        return item;
    }

    private static OnboardingItem item(Kind kind, LocalDate due, Status status) {
        var item = new OnboardingItem(NewHireId.next(), new PlannedItem(kind, "a", "A", "hr", 0), due);
        if (status != Status.OPEN) {
            item.finish(status, null, "somebody", Instant.EPOCH, true);
        }
        return item;
    }
}
