package dev.outputhub.llm.cost;

import java.math.BigDecimal;

/** Money. Providers charge in US dollars, so that is what is kept. */
public record Cost(BigDecimal amount, String currency) {

    public static final String CURRENCY = "USD";

    public static Cost of(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return new Cost(plain.scale() < 0 ? plain.setScale(0) : plain, CURRENCY);
    }
}
