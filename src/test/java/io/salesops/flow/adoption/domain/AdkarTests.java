package io.salesops.flow.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.adoption.domain.Adkar.Barrier;
import io.salesops.flow.platform.InvalidInput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdkarTests {

    @ParameterizedTest
    @CsvSource({
        "4, 4, 2, 3, 1, KNOWLEDGE",
        "3, 1, 4, 4, 4, AWARENESS",
        "4, 3, 1, 1, 1, DESIRE",
        "5, 5, 5, 3, 1, ABILITY",
        "4, 4, 4, 4, 3, REINFORCEMENT",
        "4, 4, 4, 4, 4,",
        "5, 5, 5, 5, 5,",
    })
    void theFirstDimensionOfAtMostThreeIsInTheWay(int a, int d, int k, int ability, int r, @Nullable Barrier barrier) {
        assertThat(new Adkar(a, d, k, ability, r).barrier().orElse(null)).isEqualTo(barrier);
    }

    @ParameterizedTest
    @CsvSource({
        "KNOWLEDGE DESIRE KNOWLEDGE, KNOWLEDGE",
        "ABILITY DESIRE, DESIRE",
        "ABILITY ABILITY AWARENESS REINFORCEMENT, ABILITY",
        "REINFORCEMENT ABILITY KNOWLEDGE DESIRE AWARENESS, AWARENESS",
        "'',",
    })
    void theMostFrequentBarrierIsTheCohortsAndTheEarlierOnATie(String people, @Nullable Barrier barrier) {
        var barriers = people.isEmpty()
                ? List.<Barrier>of()
                : Stream.of(people.split(" ")).map(Barrier::valueOf).toList();
        assertThat(Barrier.mostFrequent(barriers).orElse(null)).isEqualTo(barrier);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, awareness", "1, 6, reinforcement"})
    void everyDimensionIsFromOneToFive(int awareness, int reinforcement, String field) {
        assertThatThrownBy(() -> new Adkar(awareness, 3, 3, 3, reinforcement))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(field + ": must be from 1 to 5");
    }
}
