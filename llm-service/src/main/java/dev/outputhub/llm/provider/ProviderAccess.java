package dev.outputhub.llm.provider;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a provider for one call.
 *
 * @param silence for how long nothing may come before the call counts as dead
 */
public record ProviderAccess(
        Provider provider, @Nullable URI endpoint, @Nullable String key, Duration silence) {

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "ProviderAccess[" + provider.label() + ", " + endpoint + "]";
    }
}
