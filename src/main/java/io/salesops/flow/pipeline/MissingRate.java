package io.salesops.flow.pipeline;

/** An amount cannot be compared with the limits of the rules: its currency has no rate today. */
public class MissingRate extends Exception {

    MissingRate(String currency, String reportingCurrency) {
        super("There is no exchange rate from %s to %s today. Please ask sales operations to import one."
                .formatted(currency, reportingCurrency));
    }
}
