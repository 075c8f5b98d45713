package io.salesops.flow.platform;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An amount as people read it, such as {@code USD 55,000}; cents only where there are some. */
public final class MoneyText {

    private MoneyText() {}

    public static String of(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "not known";
        }
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ENGLISH, whole ? "%s %,.0f" : "%s %,.2f", currency, amount);
    }
}
