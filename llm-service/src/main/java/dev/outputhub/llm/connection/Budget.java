package dev.outputhub.llm.connection;

import dev.outputhub.llm.cost.Cost;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be spent in a calendar month (UTC). */
public record Budget(
        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @Nullable @Pattern(regexp = Cost.CURRENCY, message = "must be USD, the currency that providers charge in")
        String currency) {

    static Budget of(BigDecimal amount) {
        return new Budget(Cost.of(amount).amount(), Cost.CURRENCY);
    }
}
