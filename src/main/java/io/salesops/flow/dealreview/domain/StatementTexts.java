package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import io.salesops.flow.platform.Words;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a seller says; the seller's own stay as they are. */
public final class StatementTexts {

    private StatementTexts() {}

    /** What the statement is about. */
    public static String about(Statement statement, Words words) {
        return words.of("deal-review.statement." + (statement.obstacle() == null ? statement.name() : "obstacle"));
    }

    public static String said(Statement statement, Words words) {
        var obstacle = statement.obstacle();
        return obstacle == null ? figure(statement, words) : obstacle(obstacle, words);
    }

    private static String figure(Statement statement, Words words) {
        var value = Objects.requireNonNullElse(statement.value(), BigDecimal.ZERO);
        return statement.currency() == null ? words.number(value) + " %" : words.money(value, statement.currency());
    }

    private static String obstacle(Obstacle obstacle, Words words) {
        return Stream.of(
                        Stream.of(obstacle.obstacle()),
                        Stream.ofNullable(obstacle.need()).map(need -> words.of("deal-review.statement.need", need)),
                        Stream.ofNullable(obstacle.owner())
                                .map(owner -> words.of("deal-review.statement.owner", owner)),
                        Stream.ofNullable(obstacle.due()).map(due -> words.of("deal-review.statement.due", due)))
                .flatMap(part -> part)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
