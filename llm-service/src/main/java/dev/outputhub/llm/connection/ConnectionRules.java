package dev.outputhub.llm.connection;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.problems.Problem;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes a connection usable, and keeps its key from going astray. */
@Component
class ConnectionRules {

    private final OutboundAddresses addresses;

    ConnectionRules(OutboundAddresses addresses) {
        this.addresses = addresses;
    }

    void check(Provider provider, @Nullable URI endpoint, boolean hasKey) {
        if (provider == Provider.DEMO) {
            if (endpoint != null || hasKey) {
                throw Problem.invalid(endpoint != null ? "endpoint" : "key", "has no meaning for the demonstration");
            }
            return;
        }
        if (endpoint != null) {
            addresses.check("endpoint", endpoint);
        } else if (provider.endpoint() == null) {
            throw Problem.refused(
                    LlmError.ENDPOINT_REQUIRED, "endpoint", "A compatible server needs the address of its API.");
        }
        if (provider.needsKey() && !hasKey) {
            throw Problem.refused(LlmError.KEY_REQUIRED, "key", "This provider needs a key.");
        }
    }

    /** Who may change an endpoint must not thereby get the key of somebody else sent to it. */
    void checkMove(Connection before, @Nullable URI endpoint, KeyChange key) {
        boolean elsewhere = !Objects.equals(before.endpoint(), endpoint);
        if (elsewhere && before.hasKey() && key instanceof KeyChange.Keep) {
            throw Problem.refused(
                    LlmError.KEY_REQUIRED,
                    "key",
                    "Give the key again when the endpoint changes: it would go elsewhere.");
        }
    }

    static @Nullable URI tidy(@Nullable URI endpoint) {
        if (endpoint == null || endpoint.toString().isBlank()) {
            return null;
        }
        var text = endpoint.toString().strip();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
