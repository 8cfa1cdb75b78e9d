package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be found, and who finds it. */
enum Kind {
    OUTPUT(Service.OUTPUT),
    PROMPT(Service.PROMPT),
    MESSAGE(Service.CONVERSATION),
    CONVERSATION(Service.CONVERSATION),
    AGENT(Service.PROMPT),
    SNIPPET(Service.PROMPT);

    private final Service owner;

    Kind(Service owner) {
        this.owner = owner;
    }

    Service owner() {
        return owner;
    }

    boolean hasFiles() {
        return this != SNIPPET;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing asked for means everything. */
    static Set<Kind> parse(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return EnumSet.allOf(Kind.class);
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(Kind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static Kind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "kinds", "must be some of output, prompt, message, conversation, agent, snippet"));
    }
}
