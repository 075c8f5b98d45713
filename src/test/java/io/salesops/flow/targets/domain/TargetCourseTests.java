package io.salesops.flow.targets.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.targets.domain.TargetCourse.Place;
import io.salesops.flow.targets.domain.TargetCourse.Step;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.targets.domain.formula.Measures.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quarter of 90 days, from the first of January to the last of March. */
class TargetCourseTests {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final Place ONE = new Place("one", "One", "US");
    private static final Place TWO = new Place("two", "Two", "IT");

    @Test
    void aChangeCountsForItsDays() {
        var course = published(300_000).then(step(Kind.CHANGE, 30, 240_000, ONE));

        assertThat(course.amount()).isEqualByComparingTo("260000");
    }

    @Test
    void changesFollowOneAnother() {
        var course =
                published(300_000).then(step(Kind.CHANGE, 30, 240_000, ONE)).then(step(Kind.CHANGE, 60, 180_000, ONE));

        assertThat(course.amount()).isEqualByComparingTo("240000");
    }

    @Test
    void anAppealCountsForTheWholeQuarter() {
        var course =
                published(300_000).then(step(Kind.CHANGE, 30, 240_000, ONE)).then(step(Kind.APPEAL, 0, 250_000, ONE));

        assertThat(course.amount()).isEqualByComparingTo("250000");
    }

    @Test
    void nothingCountsAfterTheLastDayWhateverIsChangedLater() {
        var course = published(300_000).then(step(Kind.LEAVER, 45, 0, ONE)).then(step(Kind.APPEAL, 0, 240_000, ONE));

        assertThat(course.amount()).isEqualByComparingTo("120000");
    }

    @Test
    void whoeverLeavesBeforeTheQuarterHasNothingToBring() {
        assertThat(published(300_000).then(step(Kind.LEAVER, -5, 0, ONE)).amount())
                .isEqualByComparingTo("0");
    }

    @Test
    void aMoveKeepsLaterNumbersAndSplitsTheAmountExactly() {
        var course = published(100).then(step(Kind.CHANGE, 60, 50, ONE)).then(step(Kind.MOVER, 30, 100, TWO));

        assertThat(course.amount()).isEqualByComparingTo("83");
        assertThat(course.amountBy(Place::teamId))
                .isEqualTo(Map.of("one", new BigDecimal(33), "two", new BigDecimal(50)));
    }

    private static TargetCourse published(int number) {
        return new TargetCourse(
                new Days(START, LocalDate.parse("2026-03-31")), List.of(step(Kind.PUBLICATION, 0, number, ONE)));
    }

    private static Step step(Kind kind, int day, int number, Place place) {
        return new Step(kind, START.plusDays(day), new BigDecimal(number), place);
    }
}
