package dev.outputhub.llm.stream;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.completion.CompletionView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as server-sent events (HTML standard, 9.2). */
class ServerEvents implements AnswerListener {

    /** Shorter than the time after which proxies close a connection on which nothing passes. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final OutputStream output;
    private final JsonMapper json;
    private long lastWritten = System.nanoTime();

    ServerEvents(OutputStream output, JsonMapper json) {
        this.output = output;
        this.json = json;
    }

    @Override
    public void text(String id, String piece) {
        event(id, "token", Map.of("text", piece));
    }

    @Override
    public void reasoning(String id, String piece) {
        event(id, "reasoning", Map.of("text", piece));
    }

    @Override
    public void ended(String id, Completion completion) {
        var name = completion.state() == CompletionState.COMPLETED ? "completed" : "failed";
        event(id, name, Map.of("completion", CompletionView.of(completion)));
    }

    @Override
    public void waiting() {
        if (System.nanoTime() - lastWritten > HEARTBEAT.toNanos()) {
            write(": still here\n\n");
        }
    }

    /** Opens the stream before there is anything to say, so that the client knows that it is listened to. */
    void open() {
        write("retry: 1000\n\n");
    }

    private void event(String id, String name, Object data) {
        write("id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void write(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.UTF_8));
            output.flush();
            lastWritten = System.nanoTime();
        } catch (IOException gone) {
            throw new Gone(gone);
        }
    }
}
