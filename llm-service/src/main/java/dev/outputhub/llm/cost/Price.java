package dev.outputhub.llm.cost;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars per million tokens. */
public record Price(
        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 4)
        BigDecimal inputPerMillion,

        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 4)
        BigDecimal outputPerMillion) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SCALE = 8;

    public Cost cost(long inputTokens, long outputTokens) {
        return Cost.of(inputPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                .divide(MILLION, SCALE, RoundingMode.HALF_UP));
    }

    /** How many tokens an answer can have for this much; without end where they cost nothing. */
    public long outputFor(BigDecimal amount) {
        if (amount.signum() < 0) {
            return 0;
        }
        return outputPerMillion.signum() == 0
                ? Long.MAX_VALUE
                : amount.multiply(MILLION)
                        .divide(outputPerMillion, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValue();
    }
}
