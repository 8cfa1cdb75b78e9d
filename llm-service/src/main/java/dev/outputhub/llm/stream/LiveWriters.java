package dev.outputhub.llm.stream;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the live stream of a completion for the worker that has it. */
@Component
public class LiveWriters {

    private final LiveStream stream;

    LiveWriters(LiveStream stream) {
        this.stream = stream;
    }

    public LiveWriter of(UUID completionId) {
        return new LiveWriter(stream, completionId);
    }

    /** What readers were shown of an answer whose worker is gone; never less than they saw. */
    public Shown shown(UUID completionId) {
        var text = new StringBuilder();
        var reasoning = new StringBuilder();
        var at = Position.START;
        while (true) {
            var entries = stream.read(completionId, at);
            if (entries.isEmpty() || entries.get().isEmpty()) {
                return new Shown(text.toString(), reasoning.toString());
            }
            for (var entry : entries.get()) {
                if (!(entry instanceof LiveEntry.Piece piece)) {
                    return new Shown(text.toString(), reasoning.toString());
                }
                (piece.ofText() ? text : reasoning).append(piece.piece());
                at = piece.after();
            }
        }
    }

    public record Shown(String text, String reasoning) {}
}
