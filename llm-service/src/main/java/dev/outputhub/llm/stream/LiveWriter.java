package dev.outputhub.llm.stream;

import java.util.UUID;

/** Writes one answer to the live stream, and remembers how much of it is there. */
public class LiveWriter {

    private final LiveStream stream;
    private final UUID completionId;
    private Position written = Position.START;
    private boolean complete = true;

    LiveWriter(LiveStream stream, UUID completionId) {
        this.stream = stream;
        this.completionId = completionId;
    }

    /** Brings the stream up to the given text and reasoning; what Redis missed meanwhile is in the next piece. */
    public void write(CharSequence text, CharSequence reasoning) {
        if (reasoning.length() > written.reasoning()) {
            var after = new Position(written.text(), reasoning.length());
            piece(after, false, reasoning.subSequence((int) written.reasoning(), reasoning.length()));
        }
        if (text.length() > written.text()) {
            var after = new Position(text.length(), written.reasoning());
            piece(after, true, text.subSequence((int) written.text(), text.length()));
        }
    }

    public void end() {
        stream.end(completionId, written);
    }

    /** Whether Redis has everything that was written; otherwise readers depend on the stored text. */
    public boolean complete() {
        return complete;
    }

    private void piece(Position after, boolean ofText, CharSequence piece) {
        complete = stream.append(completionId, new LiveEntry.Piece(after, ofText, piece.toString()));
        if (complete) {
            written = after;
        }
    }
}
