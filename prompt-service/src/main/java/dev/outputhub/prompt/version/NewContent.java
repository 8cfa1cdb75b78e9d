package dev.outputhub.prompt.version;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a new version as a caller sends them. */
public record NewContent(
        @Nullable String template,
        @Nullable List<ChatMessage> messages,
        @Nullable List<NewVariable> variables,
        @Nullable Map<String, Object> settings) {

    List<String> contents() {
        return messages == null
                ? List.of()
                : messages.stream().map(ChatMessage::content).toList();
    }
}
