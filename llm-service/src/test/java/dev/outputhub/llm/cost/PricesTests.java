package dev.outputhub.llm.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.provider.Provider;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PricesTests {

    private final Prices prices = new Prices(new CostProperties(new ClassPathResource("prices.csv")));

    @Test
    void multipliesTokensByTheirPrices() {
        assertThat(prices.price(Provider.OPENAI, "gpt-4o-mini").map(price -> price.cost(1_000_000, 1_000_000)))
                .contains(new Cost(new BigDecimal("0.75"), "USD"));
        assertThat(prices.price(Provider.OPENAI, "gpt-4o-mini")
                        .map(price -> price.cost(10, 1))
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("0.0000021");
    }

    @Test
    void datedVersionCostsWhatItsFamilyCosts() {
        assertThat(prices.price(Provider.OPENAI, "gpt-4o-2024-08-06").map(price -> price.cost(1_000_000, 0)))
                .contains(new Cost(new BigDecimal("2.5"), "USD"));
        assertThat(prices.price(Provider.ANTHROPIC, "claude-sonnet-4-5-20250929")
                        .map(price -> price.cost(0, 1_000_000)))
                .contains(new Cost(new BigDecimal("15"), "USD"));
    }

    @Test
    void unknownModelCostsAnUnknownAmount() {
        assertThat(prices.price(Provider.OPENAI, "gpt-99").map(price -> price.cost(1, 1)))
                .isEmpty();
        assertThat(prices.price(Provider.OPENAI_COMPATIBLE, "gpt-4o").map(price -> price.cost(1, 1)))
                .isEmpty();
    }

    @Test
    void demonstrationIsFree() {
        assertThat(prices.price(Provider.DEMO, "demo").map(price -> price.cost(100, 100)))
                .contains(new Cost(BigDecimal.ZERO, "USD"));
    }
}
