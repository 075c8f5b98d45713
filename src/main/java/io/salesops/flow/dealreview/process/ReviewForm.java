package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.domain.Check;
import io.salesops.flow.dealreview.domain.DealReview;
import io.salesops.flow.dealreview.domain.DealValidation;
import io.salesops.flow.dealreview.domain.Figures;
import io.salesops.flow.dealreview.domain.SellerView;
import io.salesops.flow.dealreview.domain.StatementTexts;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reviewer reads before deciding, as tables: nobody's words are formatted or evaluated. */
@Component
class ReviewForm {

    private final Texts texts;

    ReviewForm(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> contentOf(DealReview review, List<DealValidation> validations) {
        var view = review.sellerView();
        return Map.of(
                "essenceList", JsonList.rows(essence(validations)),
                "checkList", JsonList.rows(checks(validations)),
                "figures", JsonList.rows(review.figures().map(this::figures).orElse(List.of())),
                "dealView", JsonList.rows(view(review)),
                "obstacleList", JsonList.rows(view.map(this::obstacles).orElse(List.of())));
    }

    /** The latest says what the approvers need to know; the seller's own words stand below it. */
    private static List<Map<String, String>> essence(List<DealValidation> validations) {
        return validations.stream()
                .reduce((earlier, later) -> later)
                .map(last -> List.of(Map.of("essence", last.essence(), "by", last.validatedBy())))
                .orElse(List.of());
    }

    private List<Map<String, String>> checks(List<DealValidation> validations) {
        return validations.stream()
                .flatMap(validation -> validation.checks().stream().map(check -> check(validation, check)))
                .toList();
    }

    private Map<String, String> check(DealValidation validation, Check check) {
        return Map.of(
                "about", StatementTexts.about(check.statement(), texts.in(Locale.ENGLISH)),
                "said", StatementTexts.said(check.statement(), texts.in(Locale.ENGLISH)),
                "verdict", texts.of("deal-review.verdict." + check.verdict(), validation.validatedBy()),
                "question", orEmpty(check.question()),
                "answer", orEmpty(check.answer()));
    }

    /** Two sets of terms beside each other; without approved ones the column says so. */
    List<Map<String, String>> compared(Optional<Figures> approved, Figures won) {
        var before = approved.map(this::figures);
        var now = figures(won);
        return IntStream.range(0, now.size())
                .mapToObj(row -> Map.of(
                        "label", now.get(row).get("label"),
                        "approved",
                                before.map(rows -> rows.get(row).get("value")).orElse("–"),
                        "won", now.get(row).get("value")))
                .toList();
    }

    private List<Map<String, String>> figures(Figures figures) {
        var currency = figures.currency();
        return List.of(
                figure("discount", percent(figures.discountPercent()), origin(figures, "largestLineDiscountPercent")),
                figure("acv", MoneyText.of(figures.acv(), currency), origin(figures, "acv")),
                figure("arr", MoneyText.of(figures.arr(), currency), origin(figures, "arr")),
                figure("margin", percent(figures.marginPercent()), origin(figures, "marginPercent")),
                figure(
                        "paymentTerms",
                        texts.of("deal-review.days", figures.paymentTermsDays()),
                        term(figures, "paymentTermsDays")),
                figure("billing", texts.of("deal-review.billing." + figures.billing()), term(figures, "billing")),
                figure("nonStandardClause", yesOrNo(figures.nonStandardClause()), "declared"),
                figure("dataAddendum", yesOrNo(figures.dataAddendum()), "declared"));
    }

    private Map<String, String> figure(String name, String value, String origin) {
        return Map.of(
                "label", texts.of("deal-review.figure." + name),
                "value", value,
                "origin", texts.of("deal-review.origin." + origin));
    }

    private static String origin(Figures figures, String name) {
        if (figures.declared().contains(name)) {
            return "declared";
        }
        return figures.confirmed().contains(name) ? "confirmed" : "computed";
    }

    private static String term(Figures figures, String name) {
        return figures.standard().contains(name) ? "standard" : "declared";
    }

    private List<Map<String, String>> view(DealReview review) {
        var rows = new ArrayList<Map<String, String>>();
        review.exceptionReason().ifPresent(reason -> add(rows, "exceptionReason", reason));
        review.sellerView().ifPresent(view -> {
            add(rows, "sellerSituation", view.sellerSituation());
            add(rows, "clientPerspective", view.clientPerspective());
            add(
                    rows,
                    "forecastCategory",
                    view.forecastCategory() == null
                            ? null
                            : texts.of("deal-review.forecast." + view.forecastCategory()));
            add(rows, "nextStep", view.nextStep());
            add(rows, "nextStepDate", view.nextStepDate());
            view.meddpicc().forEach((question, answer) -> add(rows, "meddpicc." + question, answer + " / 3"));
        });
        return rows;
    }

    private void add(List<Map<String, String>> rows, String name, @Nullable Object value) {
        if (value != null) {
            rows.add(Map.of("label", texts.of("deal-review.view." + name), "value", value.toString()));
        }
    }

    private List<Map<String, String>> obstacles(SellerView view) {
        return view.obstacles().stream()
                .map(obstacle -> Map.of(
                        "obstacle", obstacle.obstacle(),
                        "need", orEmpty(obstacle.need()),
                        "owner", orEmpty(obstacle.owner()),
                        "due", orEmpty(obstacle.due())))
                .toList();
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String percent(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private String yesOrNo(boolean answer) {
        return texts.of(answer ? "deal-review.yes" : "deal-review.no");
    }
}
