package dev.outputhub.llm.provider;

import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the chunks of a stream. Compatible servers leave out what OpenAI promises, so nothing is taken for granted. */
class OpenAiChunks {

    private final Consumer<StreamPart> parts;
    private boolean finished;

    OpenAiChunks(Consumer<StreamPart> parts) {
        this.parts = parts;
    }

    void read(ChatCompletionChunk chunk) {
        chunk._choices().asKnown().stream()
                .flatMap(choices -> choices.stream().limit(1))
                .forEach(this::read);
        chunk._usage()
                .asKnown()
                .flatMap(usage -> usage._promptTokens()
                        .asKnown()
                        .flatMap(input ->
                                usage._completionTokens().asKnown().map(output -> new StreamPart.Usage(input, output))))
                .ifPresent(parts);
    }

    /** Whether the model said why it ended; a stream that just stops was cut. */
    boolean finished() {
        return finished;
    }

    private void read(Choice choice) {
        choice._delta().asKnown().ifPresent(delta -> {
            // no part of OpenAI's protocol, yet widely sent: DeepSeek and vLLM use the first name, OpenRouter and
            // Ollama the second
            Stream.of("reasoning_content", "reasoning")
                    .flatMap(name -> text(delta._allProperties().get(name)).stream())
                    .findFirst()
                    .ifPresent(text -> parts.accept(new StreamPart.Reasoning(text)));
            Stream.of(delta._content().asKnown(), delta._refusal().asKnown())
                    .flatMap(Optional::stream)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> parts.accept(new StreamPart.Text(text)));
        });
        choice._finishReason().asKnown().ifPresent(reason -> {
            finished = true;
            parts.accept(new StreamPart.Finished(reason.asString()));
        });
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable JsonValue value) {
        return value == null
                ? Optional.empty()
                : ((JsonField<?>) value).asString().filter(text -> !text.isEmpty());
    }
}
