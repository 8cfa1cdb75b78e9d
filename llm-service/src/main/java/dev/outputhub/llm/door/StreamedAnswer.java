package dev.outputhub.llm.door;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.stream.AnswerListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an answer chunk by chunk. The head waits for the first word, so that a failure before it has its own status; not for ever,
 * since only what is written tells whether anybody still listens.
 */
class StreamedAnswer implements AnswerListener {

    private static final Duration LONGEST_WITHOUT_HEAD = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final Completion asked;
    private final String model;
    private final boolean tellsUsage;
    private long last = System.nanoTime();
    private boolean open;
    private boolean ended;

    StreamedAnswer(HttpServletResponse response, JsonMapper json, Completion asked, String model, boolean tellsUsage) {
        this.response = response;
        this.json = json;
        this.asked = asked;
        this.model = model;
        this.tellsUsage = tellsUsage;
    }

    @Override
    public void text(String id, String piece) {
        open();
        chunk(delta -> delta.put("content", piece), null);
    }

    @Override
    public void reasoning(String id, String piece) {
        open();
        chunk(delta -> delta.put("reasoning_content", piece), null);
    }

    @Override
    public void ended(String id, Completion completion) {
        ended = true;
        if (completion.state() != CompletionState.COMPLETED) {
            breakOff(AnswerFailure.of(completion));
            return;
        }
        open();
        var calls = Answers.calls(completion, true);
        if (!calls.isEmpty()) {
            chunk(delta -> delta.set("tool_calls", json.valueToTree(calls)), null);
        }
        chunk(_ -> {}, Answers.finishReason(completion));
        if (tellsUsage) {
            var counts = body();
            counts.putArray("choices");
            counts.set("usage", json.valueToTree(ChatCompletion.Usage.of(completion)));
            data(counts.toString());
        }
        data("[DONE]");
    }

    @Override
    public void waiting() {
        var silence = Duration.ofNanos(System.nanoTime() - last);
        if (open && silence.compareTo(HEARTBEAT) > 0) {
            write(": still here\n\n");
        } else if (!open && silence.compareTo(LONGEST_WITHOUT_HEAD) > 0) {
            open();
        }
    }

    /** Where following came to no end: this process stops. */
    void close() {
        if (!ended) {
            breakOff(AnswerFailure.unheard());
        }
    }

    // an error in the stream, and no mark of the end after it
    private void breakOff(AnswerFailure failure) {
        if (!open) {
            throw failure;
        }
        data(json.writeValueAsString(failure.error()));
    }

    private void open() {
        if (open) {
            return;
        }
        open = true;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        chunk(delta -> delta.put("role", "assistant").put("content", ""), null);
    }

    private ObjectNode body() {
        return json.createObjectNode()
                .put("id", Answers.id(asked))
                .put("object", "chat.completion.chunk")
                .put("created", asked.createdAt().getEpochSecond())
                .put("model", model);
    }

    private void chunk(Consumer<ObjectNode> said, @Nullable String finishReason) {
        var chunk = body();
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        said.accept(choice.putObject("delta"));
        choice.put("finish_reason", finishReason);
        if (tellsUsage) {
            chunk.putNull("usage");
        }
        data(chunk.toString());
    }

    private void data(String line) {
        write("data: " + line + "\n\n");
    }

    private void write(String text) {
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            last = System.nanoTime();
        } catch (IOException gone) {
            throw new Gone(gone);
        }
    }
}
