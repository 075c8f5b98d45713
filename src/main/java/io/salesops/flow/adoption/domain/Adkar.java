package io.salesops.flow.adoption.domain;

import static io.salesops.flow.adoption.domain.Adkar.Barrier.ABILITY;
import static io.salesops.flow.adoption.domain.Adkar.Barrier.AWARENESS;
import static io.salesops.flow.adoption.domain.Adkar.Barrier.DESIRE;
import static io.salesops.flow.adoption.domain.Adkar.Barrier.KNOWLEDGE;
import static io.salesops.flow.adoption.domain.Adkar.Barrier.REINFORCEMENT;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far somebody has come with a change: each dimension from 1 to 5, and each one needs those before it. */
public record Adkar(int awareness, int desire, int knowledge, int ability, int reinforcement) {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int IN_THE_WAY = 3;

    /** The dimensions, in the order in which a change goes through them. */
    public enum Barrier {
        AWARENESS,
        DESIRE,
        KNOWLEDGE,
        ABILITY,
        REINFORCEMENT;

        /** What stands in the way of most of the people, the earlier dimension on a tie. */
        static Optional<Barrier> mostFrequent(Collection<Barrier> barriers) {
            return barriers.stream()
                    .collect(Collectors.groupingBy(
                            barrier -> barrier, () -> new EnumMap<>(Barrier.class), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.<Barrier, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey);
        }
    }

    public Adkar {
        var errors = Stream.of(
                        refusal("awareness", awareness),
                        refusal("desire", desire),
                        refusal("knowledge", knowledge),
                        refusal("ability", ability),
                        refusal("reinforcement", reinforcement))
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Optional<FieldError> refusal(String dimension, int value) {
        return value >= LOWEST && value <= HIGHEST
                ? Optional.empty()
                : Optional.of(new FieldError(dimension, "must be from %d to %d".formatted(LOWEST, HIGHEST)));
    }

    /** The first dimension that is not reached yet. */
    public Optional<Barrier> barrier() {
        return dimensions().entrySet().stream()
                .filter(dimension -> dimension.getValue() <= IN_THE_WAY)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Map<Barrier, Integer> dimensions() {
        return new EnumMap<>(Map.of(
                AWARENESS,
                awareness,
                DESIRE,
                desire,
                KNOWLEDGE,
                knowledge,
                ABILITY,
                ability,
                REINFORCEMENT,
                reinforcement));
    }
}
