package dev.outputhub.llm.cost;

import dev.outputhub.llm.provider.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** List prices by provider and model. A model that is not listed costs an unknown amount, not nothing. */
@Component
public class Prices {

    /** {@code gpt-4o-2024-08-06} and {@code claude-sonnet-4-5-20250929} cost what their families cost. */
    private static final Pattern DATE = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2}|\\d{8}|latest)$");

    private record Key(Provider provider, String model) {}

    private final Map<Key, Price> table;

    Prices(CostProperties properties) {
        table = read(properties.prices());
    }

    public Optional<Price> price(Provider provider, String model) {
        var family = DATE.matcher(model).replaceFirst("");
        return Optional.ofNullable(table.get(new Key(provider, model)))
                .or(() -> Optional.ofNullable(table.get(new Key(provider, family))));
    }

    private static Map<Key, Price> read(Resource resource) {
        try (var lines = new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            columns -> new Key(Provider.of(columns[0].strip()), columns[1].strip()),
                            columns ->
                                    new Price(new BigDecimal(columns[2].strip()), new BigDecimal(columns[3].strip()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The price table cannot be read", unreadable);
        }
    }
}
