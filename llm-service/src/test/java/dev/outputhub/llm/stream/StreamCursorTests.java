package dev.outputhub.llm.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.stream.StreamCursor.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCursorTests {

    private final List<String> said = new ArrayList<>();
    private final StreamCursor cursor = new StreamCursor(new Listener(), Position.START);

    @Test
    void tellsEachCharacterOnceWhicheverSourceItComesFrom() {
        cursor.tell(List.of(text(5, "Hello")));
        cursor.catchUp(stored("Hello wor"));
        assertThat(cursor.tell(List.of(text(11, " world")))).isEqualTo(Result.MORE);
        assertThat(said).containsExactly("5-0 Hello", "9-0  wor", "11-0 ld");
    }

    @Test
    void looksElsewhereWhenTheStreamLacksAPiece() {
        cursor.tell(List.of(text(5, "Hello")));
        assertThat(cursor.tell(List.of(text(11, "world")))).isEqualTo(Result.LOOK);
        cursor.catchUp(stored("Hello "));
        assertThat(cursor.tell(List.of(text(11, "world")))).isEqualTo(Result.MORE);
        assertThat(said).containsExactly("5-0 Hello", "6-0  ", "11-0 world");
    }

    @Test
    void storedTextThatIsBehindSaysNothing() {
        cursor.tell(List.of(text(5, "Hello")));
        cursor.catchUp(stored("Hel"));
        assertThat(said).containsExactly("5-0 Hello");
    }

    @Test
    void endOfTheStreamIsLookedUp() {
        assertThat(cursor.tell(List.of(text(2, "ok"), new LiveEntry.End()))).isEqualTo(Result.LOOK);
        assertThat(cursor.tell(List.of())).isEqualTo(Result.NOTHING);
    }

    @Test
    void reasoningCountsForItself() {
        cursor.tell(List.of(new LiveEntry.Piece(new Position(0, 4), false, "Hmm.")));
        cursor.tell(List.of(new LiveEntry.Piece(new Position(3, 4), true, "Yes")));
        assertThat(said).containsExactly("0-4 (Hmm.)", "3-4 Yes");
    }

    private static LiveEntry text(long end, String piece) {
        return new LiveEntry.Piece(new Position(end, 0), true, piece);
    }

    private static Answer stored(String text) {
        return new Answer(text, "", List.of(), null, null, null, null, Timings.NONE, null);
    }

    private class Listener implements AnswerListener {
        @Override
        public void text(String id, String piece) {
            said.add(id + " " + piece);
        }

        @Override
        public void reasoning(String id, String piece) {
            said.add(id + " (" + piece + ")");
        }

        @Override
        public void ended(String id, Completion completion) {}

        @Override
        public void waiting() {}
    }
}
