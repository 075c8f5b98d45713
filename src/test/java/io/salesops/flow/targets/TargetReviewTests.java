package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What operations change before numbers go out; whatever they do, everything adds up to the pool. */
@TargetTest
class TargetReviewTests {

    private static final BigDecimal MORE = new BigDecimal("1000");

    @Autowired
    TestRestTemplate http;

    TargetScene scene;
    String id;

    @BeforeEach
    void setTheScene() {
        scene = new TargetScene(http);
        id = scene.inReview();
    }

    @AfterEach
    void clearTheScene() {
        scene.close();
    }

    @Test
    void anotherFrameIsComputedAnew() {
        var planned = scene.show(id).path("plan").decimalValue();

        scene.review(id, Map.of("answer", "CHANGE_FRAME", "newGrowthPercent", 0, "newOverAssignmentPercent", 0));
        scene.reviewTask(id);

        var cycle = scene.show(id);
        assertThat(cycle.path("plan").decimalValue().multiply(new BigDecimal("1.2")))
                .isCloseTo(planned, within(BigDecimal.ONE));
        assertThat(cycle.path("pool").decimalValue())
                .isEqualByComparingTo(cycle.path("plan").decimalValue());
        assertAddsUp(cycle);
    }

    @Test
    void theOthersTakeTheDifferenceWhenItIsRedistributed() {
        var before = scene.show(id);
        var anna = scene.number(id, scene.anna);
        var others = scene.number(id, scene.ben).add(scene.number(id, scene.cora));

        change(anna.add(MORE), "REDISTRIBUTE");

        assertThat(scene.number(id, scene.anna)).isEqualByComparingTo(anna.add(MORE));
        assertThat(scene.number(id, scene.ben).add(scene.number(id, scene.cora)))
                .isEqualByComparingTo(others.subtract(MORE));
        var after = scene.show(id);
        assertThat(after.path("unassigned").decimalValue())
                .isEqualByComparingTo(before.path("unassigned").decimalValue());
        assertAddsUp(after);
        assertThat(scene.target(id, scene.anna).path("steps").toString()).contains("ops of sales operations set");
        assertThat(scene.target(id, scene.ben).path("steps").toString()).contains("redistributed");
    }

    @Test
    void theOthersStayWhenTheRestIsKept() {
        var before = scene.show(id);
        var anna = scene.number(id, scene.anna);
        var ben = scene.number(id, scene.ben);

        change(anna.subtract(MORE), "KEEP");

        assertThat(scene.number(id, scene.ben)).isEqualByComparingTo(ben);
        var after = scene.show(id);
        assertThat(after.path("unassigned").decimalValue())
                .isEqualByComparingTo(before.path("unassigned").decimalValue().add(MORE));
        assertAddsUp(after);
        assertThat(after.path("findings").toString()).contains("UNASSIGNED");
    }

    @Test
    void anotherChangeLeavesWhatWasSetByHand() {
        var anna = scene.number(id, scene.anna).add(MORE);
        change(anna, "REDISTRIBUTE");
        scene.review(
                id,
                Map.of(
                        "answer",
                        "CHANGE_SELLER",
                        "changedSeller",
                        scene.ben,
                        "changedNumber",
                        scene.number(id, scene.ben).add(MORE),
                        "rest",
                        "REDISTRIBUTE"));
        scene.reviewTask(id);

        assertThat(scene.number(id, scene.anna)).isEqualByComparingTo(anna);
        assertAddsUp(scene.show(id));
    }

    @Test
    void anotherFrameSaysHowManyNumbersOfPeopleItReplaces() {
        change(MORE, "KEEP");

        scene.review(id, Map.of("answer", "CHANGE_FRAME", "newGrowthPercent", 30, "newOverAssignmentPercent", 10));

        scene.reviewTask(id);
        assertThat(scene.show(id).path("findings").toString())
                .contains("1 number set by hand was replaced by what was computed.");
    }

    @Test
    void aSellerOutsideTheCycleIsRefused() {
        var before = scene.targets(id);

        assertThat(refused(scene.complete(
                        "ops",
                        scene.reviewTask(id),
                        Map.of(
                                "answer", "CHANGE_SELLER",
                                "changedSeller", "nobody",
                                "changedNumber", 1,
                                "rest", "KEEP"))))
                .contains("no seller 'nobody'");
        assertThat(scene.targets(id)).isEqualTo(before);
    }

    @Test
    void moreThanTheOthersCanGiveIsRefused() {
        var before = scene.targets(id);

        assertThat(refused(scene.complete(
                        "ops",
                        scene.reviewTask(id),
                        Map.of(
                                "answer",
                                "CHANGE_SELLER",
                                "changedSeller",
                                scene.anna,
                                "changedNumber",
                                1_000_000_000,
                                "rest",
                                "REDISTRIBUTE"))))
                .contains("keep the rest");
        assertThat(scene.targets(id)).isEqualTo(before);
    }

    private void change(BigDecimal number, String rest) {
        scene.review(
                id,
                Map.of("answer", "CHANGE_SELLER", "changedSeller", scene.anna, "changedNumber", number, "rest", rest));
        scene.reviewTask(id);
    }

    private void assertAddsUp(JsonNode cycle) {
        var numbers = scene.targets(id).values().stream()
                .map(target -> target.path("target").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(cycle.path("assigned").decimalValue()).isEqualByComparingTo(numbers);
        assertThat(numbers.add(cycle.path("unassigned").decimalValue()))
                .isEqualByComparingTo(cycle.path("pool").decimalValue().setScale(0, RoundingMode.HALF_UP));
    }
}
