package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values of variables: whether they are of the type, and how they read in a text. Forms send everything as text, so a text that
 * reads as a number is one.
 */
final class Values {

    private static final int MOST_DIGITS = 30;

    private Values() {}

    /** @throws Problem 422 when the value is not of the variable's type */
    static void check(Variable variable, JsonNode value, String what) {
        mistake(variable, value).ifPresent(problem -> {
            throw new Problem(
                    VersionError.VARIABLE_MISTYPED,
                    "The " + what + " of " + problem.field() + " " + problem.message() + ".",
                    List.of(problem),
                    null);
        });
    }

    static Optional<FieldProblem> mistake(Variable variable, JsonNode value) {
        return fits(variable.type(), value)
                ? Optional.empty()
                : Optional.of(new FieldProblem("variables." + variable.name(), "is not " + article(variable.type())));
    }

    private static boolean fits(VariableType type, JsonNode value) {
        return switch (type) {
            case TEXT -> value.isString() || value.isNumber() || value.isBoolean();
            case NUMBER -> value.isNumber() || (value.isString() && isNumber(value.asString()));
            case INTEGER ->
                value.isIntegralNumber()
                        || (value.isString() && value.asString().strip().matches("[+-]?\\d{1,18}"));
            case BOOLEAN ->
                value.isBoolean() || (value.isString() && value.asString().matches("true|false"));
            case DATE -> value.isString() && isDate(value.asString());
            case LIST -> value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
            case JSON -> true;
        };
    }

    static String text(VariableType type, JsonNode value) {
        return switch (type) {
            case LIST -> value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
            case JSON -> value.isString() ? value.asString() : value.toPrettyString();
            case NUMBER, INTEGER, BOOLEAN, DATE ->
                value.isNumber() ? number(value) : value.asString().strip();
            case TEXT -> value.isNumber() ? number(value) : value.asString();
        };
    }

    /** 12345678.5 and not 1.23456785E7, as long as that is not a line of zeros. */
    private static String number(JsonNode value) {
        var decimal = value.isFloatingPointNumber() ? decimal(value) : null;
        return decimal == null || Math.abs(decimal.scale()) > MOST_DIGITS ? value.asString() : decimal.toPlainString();
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isBigDecimal() || Double.isFinite(value.doubleValue())
                ? value.decimalValue().stripTrailingZeros()
                : null;
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text.strip()).scale() < 1_000;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text.strip());
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static String article(VariableType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date like 2026-01-31";
            case LIST -> "a list of values";
            case JSON -> "JSON";
        };
    }
}
