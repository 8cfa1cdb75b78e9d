package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a model is asked with: {@code model}, {@code temperature}, {@code topP}, {@code maxTokens}, {@code stop}. Others are
 * for programs that fetch the prompt, and kept as they come.
 */
public final class ModelSettings {

    private static final int LONGEST_MODEL = 300;
    private static final int MOST_STOPS = 4;
    private static final int LONGEST_STOP = 500;

    private ModelSettings() {}

    /** @throws Problem 400 naming one that no model could be asked with */
    public static void check(@Nullable Map<String, ? extends @Nullable Object> settings) {
        if (settings == null) {
            return;
        }
        settings.forEach((name, value) -> {
            var mistake = value == null ? null : mistake(name, value);
            if (mistake != null) {
                throw Problem.invalid("settings." + name, mistake);
            }
        });
    }

    private static @Nullable String mistake(String name, Object value) {
        return switch (name) {
            case "temperature" -> isBetween(value, 2) ? null : "is a number from 0 to 2";
            case "topP" -> isBetween(value, 1) ? null : "is a number from 0 to 1";
            case "maxTokens" -> isCount(value) ? null : "is a whole number above 0";
            case "model" -> isName(value) ? null : "is the name of a model";
            case "stop" -> isStops(value) ? null : "is a list of up to " + MOST_STOPS + " texts that are not empty";
            default -> null;
        };
    }

    private static boolean isBetween(Object value, int most) {
        return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= most;
    }

    private static boolean isCount(Object value) {
        return value instanceof Number number
                && number.doubleValue() >= 1
                && number.doubleValue() <= Integer.MAX_VALUE
                && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    }

    private static boolean isName(Object value) {
        return value instanceof String name && !name.isBlank() && name.length() <= LONGEST_MODEL;
    }

    private static boolean isStops(Object value) {
        return value instanceof List<?> stops
                && stops.size() <= MOST_STOPS
                && stops.stream()
                        .allMatch(stop ->
                                stop instanceof String text && !text.isEmpty() && text.length() <= LONGEST_STOP);
    }
}
