package dev.outputhub.llm.stream;

import dev.outputhub.llm.completion.Completion;
import java.util.List;

/** Tells one listener each character once, whichever source it comes from. */
class StreamCursor {

    enum Result {
        NOTHING,
        MORE,
        /** The stream lacks something that the stored text must give, or has come to its end. */
        LOOK
    }

    private final AnswerListener listener;
    private Position at;

    StreamCursor(AnswerListener listener, Position from) {
        this.listener = listener;
        this.at = from;
    }

    Position at() {
        return at;
    }

    Result tell(List<LiveEntry> entries) {
        for (var entry : entries) {
            switch (entry) {
                case LiveEntry.End _ -> {
                    return Result.LOOK;
                }
                case LiveEntry.Piece piece -> {
                    long told = piece.ofText() ? at.text() : at.reasoning();
                    if (piece.start() > told) {
                        return Result.LOOK;
                    }
                    if (piece.end() > told) {
                        say(piece.ofText(), piece.piece().substring((int) (told - piece.start())));
                    }
                }
            }
        }
        return entries.isEmpty() ? Result.NOTHING : Result.MORE;
    }

    void catchUp(Completion.Answer answer) {
        if (answer.reasoning().length() > at.reasoning()) {
            say(false, answer.reasoning().substring((int) at.reasoning()));
        }
        if (answer.text().length() > at.text()) {
            say(true, answer.text().substring((int) at.text()));
        }
    }

    void end(Completion completion) {
        listener.ended(at.end().toString(), completion);
    }

    private void say(boolean ofText, String piece) {
        if (ofText) {
            at = new Position(at.text() + piece.length(), at.reasoning());
            listener.text(at.toString(), piece);
        } else {
            at = new Position(at.text(), at.reasoning() + piece.length());
            listener.reasoning(at.toString(), piece);
        }
    }
}
