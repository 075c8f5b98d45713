package io.salesops.flow.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The sentences of the message files in one language, with days and amounts as its readers write them. */
public record Words(MessageSource messages, Locale language) {

    /** Arguments are inserted as they are and never evaluated; days are written out. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(
                key, Arrays.stream(arguments).map(this::written).toArray(), language);
    }

    /** For words that not every name has. */
    public String orElse(String key, String fallback) {
        return Objects.requireNonNull(messages.getMessage(key, null, fallback, language));
    }

    /** What a model says, such as the name of a task. */
    public String ofModel(String text) {
        return ModelWords.in(language).translated(text);
    }

    /** Such as {@code 22 Nov 2026}. */
    public String day(LocalDate day) {
        return written(day, "d MMM uuuu");
    }

    /** With the day of the week, such as {@code Sunday, 22 November 2026}. */
    public String dayOfWeek(LocalDate day) {
        return written(day, "EEEE, d MMMM uuuu");
    }

    /** With two decimals, such as {@code 1,234.50}. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? of("amount.notKnown") : MoneyText.of(amount, currency, language);
    }

    private Object written(Object argument) {
        return argument instanceof LocalDate day ? day(day) : argument;
    }

    private String written(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }
}
