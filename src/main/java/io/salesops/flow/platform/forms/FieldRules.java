package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that a form states for one field, read as the form itself reads them in the browser. */
class FieldRules {

    private static final Pattern EMAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(\\.[\\w-]+)*");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)\\d{5,20}");

    /** What the engine's column for text variables holds. */
    private static final int LONGEST_TEXT = 4000;

    private final DateRules dates;

    FieldRules(Clock clock) {
        this.dates = new DateRules(clock);
    }

    /** Why the value cannot be taken. */
    Optional<String> refuse(FormPart field, JsonNode value, FormScope scope) {
        var nothing = value.isNull() || value.isMissingNode();
        if (field.rule("required").asBoolean() && (nothing || isEmpty(value))) {
            return Optional.of("is required");
        }
        return nothing ? Optional.empty() : ofType(field, value, scope);
    }

    private Optional<String> ofType(FormPart field, JsonNode value, FormScope scope) {
        return switch (field.type()) {
            case "textfield", "textarea" -> ofText(field, value, scope);
            case "number" -> ofNumber(field, value, scope);
            case "checkbox" -> when(!value.isBoolean(), "must be true or false");
            case "radio", "select" -> when(!Options.of(field, scope).contain(value), "must be one of the options");
            case "checklist", "taglist" -> ofChoices(field, value, scope);
            case "datetime" -> dates.refuse(field, value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofText(FormPart field, JsonNode value, FormScope scope) {
        if (!value.isTextual()) {
            return Optional.of("must be a text");
        }
        var text = value.asText();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var length = text.strip().length();
        return Stream.of(
                        when(text.indexOf('\0') >= 0, "contains a character that cannot be stored"),
                        when(text.length() > LONGEST_TEXT, "may have at most %d characters".formatted(LONGEST_TEXT)),
                        limit(field, "minLength", scope)
                                .filter(min -> min.intValue() > length)
                                .map(min -> "must have at least %s characters".formatted(min)),
                        limit(field, "maxLength", scope)
                                .filter(max -> max.intValue() < length)
                                .map(max -> "may have at most %s characters".formatted(max)),
                        ofPattern(field, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofPattern(FormPart field, String text) {
        return switch (field.rule("validationType").asText()) {
            case "email" -> when(!EMAIL.matcher(text).matches(), "must be an e-mail address");
            case "phone" -> when(!PHONE.matcher(text).matches(), "must be a phone number such as +4930664040900");
            default -> {
                var pattern = field.rule("pattern").asText("");
                var matches = pattern.isEmpty()
                        || Pattern.compile(pattern).matcher(text).find();
                yield when(!matches, "must match the pattern " + pattern);
            }
        };
    }

    private static Optional<String> ofNumber(FormPart field, JsonNode value, FormScope scope) {
        var number = Numbers.find(value, field.json().path("serializeToString").asBoolean());
        if (number.isEmpty()) {
            return Optional.of("must be a number");
        }
        var digits = field.json().path("decimalDigits").asInt(Integer.MAX_VALUE);
        var increment = Numbers.find(field.json().path("increment"), true).filter(step -> step.signum() > 0);
        return Stream.of(
                        limit(field, "min", scope)
                                .filter(min -> number.get().compareTo(min) < 0)
                                .map(min -> "must be at least " + min.toPlainString()),
                        limit(field, "max", scope)
                                .filter(max -> number.get().compareTo(max) > 0)
                                .map(max -> "must be at most " + max.toPlainString()),
                        when(Numbers.decimals(number.get()) > digits, decimals(digits)),
                        increment
                                .filter(step -> number.get().remainder(step).signum() != 0)
                                .map(step -> "must be a multiple of " + step.toPlainString()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String decimals(int digits) {
        return digits == 0 ? "must be a whole number" : "may have at most %d decimal digits".formatted(digits);
    }

    private static Optional<String> ofChoices(FormPart field, JsonNode value, FormScope scope) {
        if (!value.isArray()) {
            return Optional.of("must be a list");
        }
        var options = Options.of(field, scope);
        for (var choice : value) {
            if (!options.contain(choice)) {
                return Optional.of("holds '%s', which is none of the options".formatted(choice.asText()));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> limit(FormPart field, String rule, FormScope scope) {
        return Numbers.find(scope.valueOf(field.rule(rule)), true);
    }

    /** A box that nobody ticked is empty, as it is for the form. */
    private static boolean isEmpty(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.asText().isBlank();
            case BOOLEAN -> !value.asBoolean();
            case ARRAY -> value.isEmpty();
            default -> false;
        };
    }

    static Optional<String> when(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
