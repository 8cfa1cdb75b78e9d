package dev.outputhub.llm.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who answers. */
public enum Provider {
    OPENAI("openai", "https://api.openai.com/v1"),
    ANTHROPIC("anthropic", "https://api.anthropic.com"),
    HUGGINGFACE("huggingface", "https://router.huggingface.co/v1"),
    OPENAI_COMPATIBLE("openai-compatible", null),
    /** Answers without any provider, so that a new user can try the product; says so in every answer. */
    DEMO("demo", null);

    private final String label;
    private final @Nullable URI endpoint;

    Provider(String label, @Nullable String endpoint) {
        this.label = label;
        this.endpoint = endpoint == null ? null : URI.create(endpoint);
    }

    @JsonCreator
    public static Provider of(String label) {
        return Arrays.stream(values())
                .filter(provider -> provider.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no provider " + label));
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** Where it is when a connection names no endpoint of its own. */
    public @Nullable URI endpoint() {
        return endpoint;
    }

    /** A compatible server on one's own machine often asks for none. */
    public boolean needsKey() {
        return this == OPENAI || this == ANTHROPIC || this == HUGGINGFACE;
    }
}
