package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.Slug;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column may hold: its type in the database, and how a cell becomes the text PostgreSQL reads as that type. */
public record ValueType(String sqlType, boolean closed, Reading reading) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NAME = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{C}\\p{Zl}\\p{Zp}]*");
    private static final int EMAIL_LENGTH = 254;
    private static final int SLUG_LENGTH = 64;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Reads a cell that is neither blank nor surrounded by blanks. */
    @FunctionalInterface
    public interface Reading {
        String read(String cell, DateTimeFormatter dates) throws InvalidValue;
    }

    String read(String cell, DateTimeFormatter dates) throws InvalidValue {
        return reading.read(cell, dates);
    }

    /** One line of text. */
    public static ValueType text(int maxLength) {
        return new ValueType("text", false, (cell, dates) -> text(cell, maxLength, ""));
    }

    /** What people call something: one line with a letter or a digit, and nothing in it that nobody sees. */
    public static ValueType name(int maxLength) {
        return new ValueType("text", false, (cell, dates) -> {
            require(NAME.matcher(cell).matches(), "is not one readable line");
            return text(cell, maxLength, "");
        });
    }

    /** Text that may have line breaks. */
    public static ValueType note(int maxLength) {
        return new ValueType("text", false, (cell, dates) -> text(cell.replace("\r\n", "\n"), maxLength, "\n\t"));
    }

    public static ValueType decimal(int scale, String min, String max) {
        return new ValueType("numeric", false, (cell, dates) -> decimal(cell, scale, min, max));
    }

    public static ValueType whole(int min, int max) {
        return new ValueType(
                "integer", false, (cell, dates) -> decimal(cell, 0, Integer.toString(min), Integer.toString(max)));
    }

    public static ValueType day() {
        return new ValueType("date", false, ValueType::day);
    }

    public static ValueType currency() {
        return new ValueType("text", false, (cell, dates) -> {
            require(CURRENCIES.contains(cell), "is not a currency code such as USD");
            return cell;
        });
    }

    public static ValueType email() {
        return new ValueType("text", false, (cell, dates) -> {
            require(EMAIL.matcher(cell).matches(), "is not an e-mail address");
            return text(cell, EMAIL_LENGTH, "");
        });
    }

    /** An e-mail address that tells people apart, however it is written. */
    public static ValueType address() {
        var email = email();
        return new ValueType(
                "text", false, (cell, dates) -> email.read(cell, dates).toLowerCase(Locale.ROOT));
    }

    /** An id that people can type, made of a name: "Mei-Mei Johns" becomes mei-mei-johns. */
    public static ValueType slug(String prefix) {
        return new ValueType("text", false, (cell, dates) -> prefix + slug(cell, SLUG_LENGTH - prefix.length()));
    }

    public static ValueType choice(Class<? extends Enum<?>> choices) {
        return choice(Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }

    public static ValueType choice(Collection<String> choices) {
        return new ValueType("text", true, (cell, dates) -> {
            require(choices.contains(cell), "is not one of " + String.join(", ", choices));
            return cell;
        });
    }

    /** The same for a source that writes some values in its own way; a choice is then made among the source's own. */
    ValueType written(Map<String, String> values) {
        return values.isEmpty()
                ? this
                : new ValueType(sqlType, closed, (cell, dates) -> {
                    require(!closed || values.containsKey(cell), "is not one of " + String.join(", ", values.keySet()));
                    return read(values.getOrDefault(cell, cell), dates);
                });
    }

    private static String text(String cell, int maxLength, String allowedControls) throws InvalidValue {
        require(
                cell.codePointCount(0, cell.length()) <= maxLength,
                "is longer than %d characters".formatted(maxLength));
        require(
                cell.chars().noneMatch(c -> isControl(c) && allowedControls.indexOf(c) < 0),
                "contains a line break or another control character");
        return cell;
    }

    private static String slug(String cell, int maxLength) throws InvalidValue {
        var slug = Slug.of(cell);
        require(!slug.isEmpty(), "has no letter from A to Z and no digit to make an id of");
        require(slug.length() <= maxLength, "is too long to make an id of");
        return slug;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static String decimal(String cell, int scale, String min, String max) throws InvalidValue {
        require(
                DECIMAL.matcher(cell).matches(),
                scale == 0 ? "is not a whole number such as 1200" : "is not a number such as 1200.50");
        var number = new BigDecimal(cell);
        require(
                number.stripTrailingZeros().scale() <= scale,
                scale == 0 ? "is not a whole number" : "has more than %d decimals".formatted(scale));
        require(
                number.compareTo(new BigDecimal(min)) >= 0 && number.compareTo(new BigDecimal(max)) <= 0,
                "is not between %s and %s".formatted(min, max));
        return (scale == 0 ? number.setScale(0) : number).toPlainString();
    }

    private static String day(String cell, DateTimeFormatter dates) throws InvalidValue {
        try {
            var day = LocalDate.parse(cell, dates);
            require(
                    !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY),
                    "is not between %s and %s".formatted(FIRST_DAY, LAST_DAY));
            return day.toString();
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    "is not a date such as " + LocalDate.of(2018, 1, 31).format(dates));
        }
    }

    private static void require(boolean condition, String reason) throws InvalidValue {
        if (!condition) {
            throw new InvalidValue(reason);
        }
    }
}
