package dev.outputhub.llm.connection;

import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.cost.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent in a calendar month (UTC).
 *
 * @param price what a model costs that has no list price; without it such a model cannot be asked through this connection
 */
public record Budget(
        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @Nullable @Pattern(regexp = Cost.CURRENCY, message = "must be USD, the currency that providers charge in")
        String currency,

        @Nullable @Valid Price price) {

    static Budget of(BigDecimal amount, @Nullable Price price) {
        return new Budget(Cost.of(amount).amount(), Cost.CURRENCY, price);
    }
}
