package io.salesops.flow.demo;

import io.salesops.flow.pipeline.ForecastCategory;
import io.salesops.flow.pipeline.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deal of the demo pipeline. */
record DemoDeal(
        String id,
        String owner,
        String account,
        String product,
        Stage stage,
        @Nullable Integer amount,
        String currency,
        LocalDate createdOn,
        @Nullable LocalDate engagedOn,
        LocalDate closesOn,
        @Nullable ForecastCategory forecast,
        String nextStep,
        int closePushes) {

    static final String HEADER = "id,owner,account,product,stage,amount,currency,created_on,engaged_on,closes_on,"
            + "forecast_category,next_step,close_pushes\n";

    private static final long SEED = 1892;
    private static final int RANDOM_DEALS = 52;
    private static final int FIRST_ID = 1005;
    private static final int SHARE_OF_MENTOR = 5;
    private static final int YEAR = 365;

    private static final List<String> PRODUCTS = List.of("starter", "team", "business", "enterprise", "connect");
    private static final List<Integer> LIST_PRICES = List.of(12_000, 40_000, 60_000, 300_000, 25_000);
    private static final List<String> NEXT_STEPS =
            List.of("Call the buyer", "Send the proposal", "Demo for the team", "Meet the sponsor", "");
    private static final List<Stage> STAGES = List.of(
            Stage.PROSPECTING,
            Stage.QUALIFICATION,
            Stage.PROPOSAL,
            Stage.NEGOTIATION,
            Stage.WON,
            Stage.WON,
            Stage.LOST,
            Stage.WON,
            Stage.PROPOSAL,
            Stage.LOST);

    /** Round amounts, to see what becomes of 8 % off 40,000 or 60,000. */
    static Stream<DemoDeal> toTry(LocalDate today) {
        return Stream.of(
                open("D-1001", "seller", "alder", "business", 60_000, today),
                open("D-1002", "seller", "birch", "team", 40_000, today),
                open("D-1003", "seller", "cedar", "enterprise", 300_000, today),
                open("D-1004", "mentor", "dogwood", "business", 60_000, today));
    }

    private static DemoDeal open(String id, String owner, String account, String product, int amount, LocalDate today) {
        return new DemoDeal(
                id,
                owner,
                account,
                product,
                Stage.NEGOTIATION,
                amount,
                "USD",
                today.minusDays(60),
                today.minusDays(45),
                today.plusDays(21),
                ForecastCategory.COMMIT,
                "Agree on the terms",
                0);
    }

    /** The same deals whatever the day, only their dates move. */
    static Stream<DemoDeal> random(LocalDate today) {
        var random = new Random(SEED);
        return IntStream.range(0, RANDOM_DEALS).mapToObj(i -> random(i, today, random));
    }

    private static DemoDeal random(int number, LocalDate today, Random random) {
        var stage = STAGES.get(number % STAGES.size());
        var product = random.nextInt(PRODUCTS.size());
        var listPrice = LIST_PRICES.get(product);
        var discount = random.nextInt(25);
        var cycle = 10 + random.nextInt(90);
        var closesOn = stage.isOpen() ? today.plusDays(random.nextInt(90)) : today.minusDays(random.nextInt(YEAR));
        var engagedOn = (stage.isOpen() ? today : closesOn).minusDays(cycle);
        return new DemoDeal(
                "D-" + (FIRST_ID + number),
                number % SHARE_OF_MENTOR == 0 ? "mentor" : "seller",
                DemoFiles.id(DemoFiles.ACCOUNTS.get(random.nextInt(DemoFiles.ACCOUNTS.size()))),
                PRODUCTS.get(product),
                stage,
                amount(stage, listPrice, discount),
                number % 17 == 0 ? "EUR" : "USD",
                engagedOn.minusDays(7),
                stage == Stage.PROSPECTING ? null : engagedOn,
                closesOn,
                stage.isOpen() ? forecast(stage) : null,
                stage.isOpen() ? NEXT_STEPS.get(random.nextInt(NEXT_STEPS.size())) : "",
                random.nextInt(3));
    }

    private static @Nullable Integer amount(Stage stage, int listPrice, int discount) {
        return switch (stage) {
            case PROSPECTING -> null;
            case LOST -> 0;
            default -> listPrice * (100 - discount) / 100;
        };
    }

    private static ForecastCategory forecast(Stage stage) {
        return switch (stage) {
            case NEGOTIATION -> ForecastCategory.COMMIT;
            case PROPOSAL -> ForecastCategory.BEST_CASE;
            default -> ForecastCategory.PIPELINE;
        };
    }

    String row() {
        return "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%d\n"
                .formatted(
                        id,
                        owner,
                        account,
                        product,
                        stage,
                        blankIfNull(amount),
                        currency,
                        createdOn,
                        blankIfNull(engagedOn),
                        closesOn,
                        blankIfNull(forecast),
                        nextStep,
                        closePushes);
    }

    private static Object blankIfNull(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
