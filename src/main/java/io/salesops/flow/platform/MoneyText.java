package io.salesops.flow.platform;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An amount as people read it, such as {@code USD 55,000}; cents only where there are some. */
public final class MoneyText {

    private MoneyText() {}

    public static String of(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "not known" : of(amount, currency, Locale.ENGLISH);
    }

    /** With the separators of a language. */
    static String of(BigDecimal amount, String currency, Locale language) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(language, whole ? "%s %,.0f" : "%s %,.2f", currency, amount);
    }
}
