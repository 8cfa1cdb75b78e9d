package dev.outputhub.llm.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The client for each kind of provider. */
@Component
public class Providers {

    private final Map<Provider, ProviderClient> clients = new EnumMap<>(Provider.class);

    Providers(List<ProviderClient> clients) {
        clients.forEach(client -> client.serves().forEach(provider -> this.clients.put(provider, client)));
    }

    public ProviderClient of(Provider provider) {
        return Objects.requireNonNull(clients.get(provider), provider::label);
    }
}
