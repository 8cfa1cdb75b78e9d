package dev.outputhub.conversation.exports.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of record, in the order in which an import brings them back: each links to those before it. */
public enum ExportKind {
    VOCABULARY("vocabularies", "prompt", "vocabularies:read"),
    TERM("terms", "prompt", "vocabularies:read"),
    SNIPPET("snippets", "prompt", "prompts:read"),
    PROMPT("prompts", "prompt", "prompts:read"),
    AGENT("agents", "prompt", "agents:read"),
    CHECKLIST("checklists", "prompt", "prompts:read"),
    CONVERSATION("conversations", "conversation", "conversations:read"),
    OUTPUT("outputs", "output", "outputs:read"),
    FILE("files", "output", "files:read");

    private final String plural;
    private final String service;
    private final String scope;

    ExportKind(String plural, String service, String scope) {
        this.plural = plural;
        this.service = service;
        this.scope = scope;
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ExportKind of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("No kind " + text));
    }

    public static Optional<ExportKind> find(String text) {
        return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    public static String names() {
        return Stream.of(values()).map(ExportKind::text).collect(Collectors.joining(", "));
    }

    public String plural() {
        return plural;
    }

    /** Who keeps such records. */
    public String service() {
        return service;
    }

    /** What a person must hold to read them. */
    public String scope() {
        return scope;
    }

    public static List<ExportKind> all() {
        return List.of(values());
    }
}
