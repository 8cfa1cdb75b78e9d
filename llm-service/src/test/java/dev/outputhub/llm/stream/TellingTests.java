package dev.outputhub.llm.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.stream.Telling.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTests {

    private final List<String> said = new ArrayList<>();
    private final Telling telling = new Telling(new Listener(), Position.START);

    @Test
    void tellsEachCharacterOnceWhicheverSourceItComesFrom() {
        telling.tell(List.of(text(5, "Hello")));
        telling.catchUp(stored("Hello wor"));
        assertThat(telling.tell(List.of(text(11, " world")))).isEqualTo(Result.MORE);
        assertThat(said).containsExactly("5-0 Hello", "9-0  wor", "11-0 ld");
    }

    @Test
    void looksElsewhereWhenTheStreamLacksAPiece() {
        telling.tell(List.of(text(5, "Hello")));
        assertThat(telling.tell(List.of(text(11, "world")))).isEqualTo(Result.LOOK);
        telling.catchUp(stored("Hello "));
        assertThat(telling.tell(List.of(text(11, "world")))).isEqualTo(Result.MORE);
        assertThat(said).containsExactly("5-0 Hello", "6-0  ", "11-0 world");
    }

    @Test
    void storedTextThatIsBehindSaysNothing() {
        telling.tell(List.of(text(5, "Hello")));
        telling.catchUp(stored("Hel"));
        assertThat(said).containsExactly("5-0 Hello");
    }

    @Test
    void endOfTheStreamIsLookedUp() {
        assertThat(telling.tell(List.of(text(2, "ok"), new LiveEntry.End()))).isEqualTo(Result.LOOK);
        assertThat(telling.tell(List.of())).isEqualTo(Result.NOTHING);
    }

    @Test
    void reasoningCountsForItself() {
        telling.tell(List.of(new LiveEntry.Piece(new Position(0, 4), false, "Hmm.")));
        telling.tell(List.of(new LiveEntry.Piece(new Position(3, 4), true, "Yes")));
        assertThat(said).containsExactly("0-4 (Hmm.)", "3-4 Yes");
    }

    private static LiveEntry text(long end, String piece) {
        return new LiveEntry.Piece(new Position(end, 0), true, piece);
    }

    private static Answer stored(String text) {
        return new Answer(text, "", null, null, null, Timings.NONE, null);
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
