package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words what a seller says; the seller's own stay as they are. */
@Component
public class StatementTexts {

    private final Texts texts;

    public StatementTexts(Texts texts) {
        this.texts = texts;
    }

    /** What the statement is about. */
    public String about(Statement statement) {
        return texts.of("deal-review.statement." + (statement.obstacle() == null ? statement.name() : "obstacle"));
    }

    public String words(Statement statement) {
        var obstacle = statement.obstacle();
        return obstacle == null ? figure(statement) : words(obstacle);
    }

    private static String figure(Statement statement) {
        var value = Objects.requireNonNullElse(statement.value(), BigDecimal.ZERO);
        return statement.currency() == null
                ? value.setScale(2, RoundingMode.HALF_UP).toPlainString() + " %"
                : MoneyText.of(value, statement.currency());
    }

    private String words(Obstacle obstacle) {
        return Stream.of(
                        Stream.of(obstacle.obstacle()),
                        Stream.ofNullable(obstacle.need()).map(need -> texts.of("deal-review.statement.need", need)),
                        Stream.ofNullable(obstacle.owner())
                                .map(owner -> texts.of("deal-review.statement.owner", owner)),
                        Stream.ofNullable(obstacle.due())
                                .map(due -> texts.of("deal-review.statement.due", due.toString())))
                .flatMap(part -> part)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
