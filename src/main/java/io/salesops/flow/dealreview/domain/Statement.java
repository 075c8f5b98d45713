package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the seller says of a deal and operations check: an obstacle, or a figure that nothing proves.
 *
 * @param name as the field is called in the seller's view, such as {@code obstacles[0]} or {@code acv}
 * @param currency of an amount; a figure without one is a percentage
 */
public record Statement(
        String name,
        @Nullable Obstacle obstacle,
        @Nullable BigDecimal value,
        @Nullable String currency) {

    private static Statement of(int index, Obstacle obstacle) {
        return new Statement("obstacles[%d]".formatted(index), obstacle, null, null);
    }

    private static Statement of(String name, Figures figures) {
        var currency = Figures.isAmount(name) ? figures.currency() : null;
        return new Statement(name, null, figures.value(name), currency);
    }

    /** What of a review nobody has confirmed yet. */
    static List<Statement> open(DealReview review, List<DealValidation> before) {
        return Stream.concat(obstacles(review, before), figures(review)).toList();
    }

    private static Stream<Statement> obstacles(DealReview review, List<DealValidation> before) {
        var all = review.sellerView().map(SellerView::obstacles).orElse(List.of());
        return IntStream.range(0, all.size())
                .mapToObj(index -> of(index, all.get(index)))
                .filter(statement -> before.stream().noneMatch(validation -> validation.confirms(statement)));
    }

    private static Stream<Statement> figures(DealReview review) {
        return review.figures().stream()
                .flatMap(figures -> figures.unproven().stream().map(name -> of(name, figures)));
    }

    boolean isAbout(Obstacle other) {
        return other.equals(obstacle);
    }
}
