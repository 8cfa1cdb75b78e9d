package dev.outputhub.conversation.imports.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTurnsTests {

    private static final String QUESTION = "Why does the tide come twice a day, when the moon passes only once?";
    private static final String ANSWER =
            "Because there are two bulges: one below the moon, and one on the far side, where the earth is pulled away from its water.";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a  b\\n\\n\\tc ; a b c",
                "# Title\\n- one\\n- two ; Title\\n* one\\n* two",
                "**bold** and `code` ; bold and code",
                "Cafe\u0301 ; Caf\u00e9",
                "first<BR>second ; first<br>second",
                "line\\r\\nend ; line\\nend",
                "| a | b |\\n|---|---| ; a b\\n---"
            })
    void overlooksHowTextIsSet(String one, String other) {
        assertThat(SaidText.of(one.translateEscapes())).isEqualTo(SaidText.of(other.translateEscapes()));
    }

    @ParameterizedTest
    @CsvSource({"a + b, a - b", "Word, word", "C++, C", "x<y, x>y", "1.5, 15"})
    void tellsWordsAndSignsApart(String one, String other) {
        assertThat(SaidText.of(one)).isNotEqualTo(SaidText.of(other));
    }

    @Test
    void greetingsAreNoOpening() {
        assertThat(path("hi", "Hello! How can I help you today?").openings()).isEmpty();
    }

    @Test
    void aLongQuestionWithoutAnAnswerIsNoOpening() {
        assertThat(path(QUESTION + ANSWER).openings()).isEmpty();
    }

    @Test
    void theFirstAnswerThatIsFarEnoughFromAGreetingIsTheOpening() {
        var turns = path("hi", "Hello!", QUESTION, ANSWER, "And why?", ANSWER);
        assertThat(turns.openings()).hasSize(1);
        assertThat(turns.all().get(3).opening()).isNotNull();
    }

    @Test
    void everyBranchHasAnOpeningOfItsOwn() {
        var turns = ConversationTurns.of(List.of(
                said("q", null, Role.USER, QUESTION),
                said("a1", "q", Role.ASSISTANT, ANSWER),
                said("a2", "q", Role.ASSISTANT, ANSWER + " So it is.")));
        assertThat(turns.openings())
                .hasSize(2)
                .containsAll(path(QUESTION, ANSWER).openings());
        assertThat(turns.isOneBranch()).isFalse();
    }

    @Test
    void hiddenMessagesAndToolsBetweenQuestionAndAnswerDoNotCount() {
        var turns = ConversationTurns.of(List.of(
                said("s", null, Role.SYSTEM, "Be brief."),
                said("q", "s", Role.USER, QUESTION),
                new Said("t", "q", Role.ASSISTANT, true, "Thinking of the moon"),
                said("r", "t", Role.TOOL, "42"),
                said("a", "r", Role.ASSISTANT, ANSWER)));
        assertThat(turns.openings()).isEqualTo(path(QUESTION, ANSWER).openings());
    }

    @Test
    void anAnswerInPiecesIsTheSameAnswer() {
        var turns = ConversationTurns.of(List.of(
                said("q", null, Role.USER, QUESTION),
                said("a1", "q", Role.ASSISTANT, ANSWER.substring(0, 40)),
                said("a2", "a1", Role.ASSISTANT, ANSWER.substring(40))));
        assertThat(turns.openings()).isEqualTo(path(QUESTION, ANSWER).openings());
    }

    @Test
    void ofTwoThatAreEqualAllIsShared() {
        var meeting = Meeting.of(path(QUESTION, ANSWER), path(QUESTION, ANSWER).marks());
        assertThat(meeting)
                .isNotNull()
                .satisfies(found -> assertThat(found.whole()).isTrue());
    }

    @Test
    void oneThatGoesOnWhereTheOtherEndsMeetsIt() {
        var longer = path(QUESTION, ANSWER, "And the sun?", "Half as much.");
        var meeting = Meeting.of(longer, path(QUESTION, ANSWER).marks());
        assertThat(meeting).isNotNull();
        assertThat(meeting.whole()).isFalse();
        assertThat(meeting.shared()).hasSize(2);
        assertThat(Meeting.of(path(QUESTION, ANSWER), longer.marks())).isNotNull();
    }

    @Test
    void twoThatPartBeforeEitherEndsAreTwo() {
        var one = path(QUESTION, ANSWER, "And the sun?", "Half as much.");
        var other = path(QUESTION, ANSWER, "And the wind?", "Not at all.");
        assertThat(Meeting.of(one, other.marks())).isNull();
    }

    @Test
    void oneBranchOfManyIsFoundAmongThem() {
        var tree = ConversationTurns.of(List.of(
                said("q", null, Role.USER, QUESTION),
                said("a1", "q", Role.ASSISTANT, ANSWER),
                said("q2", "a1", Role.USER, "And the sun?"),
                said("b2", "q2", Role.ASSISTANT, "Half as much."),
                said("q3", "a1", Role.USER, "And the wind?"),
                said("b3", "q3", Role.ASSISTANT, "Not at all.")));
        var meeting = Meeting.of(path(QUESTION, ANSWER, "And the wind?", "Not at all."), tree.marks());
        assertThat(meeting).isNotNull();
        assertThat(tree.branchOf(meeting.shared()))
                .extracting(Turn::lastMessage)
                .containsExactly("q", "a1", "q3", "b3");
    }

    @Test
    void whatFollowsTheLastTurnOfOneIsRememberedWhenBothAreOne() {
        var one = path(QUESTION, ANSWER);
        var longer = path(QUESTION, ANSWER, "And the sun?", "Half as much.");
        var both = one.marks().and(longer.marks());
        assertThat(both.isLast(longer.all().get(1))).isFalse();
        assertThat(both.isLast(longer.all().get(3))).isTrue();
    }

    @Test
    void aChainOfManyThousandMessagesNeedsNoStack() {
        var texts = new ArrayList<String>();
        for (var at = 0; at < 20_000; at++) {
            texts.add(QUESTION + at);
        }
        assertThat(path(texts.toArray(String[]::new)).all()).hasSize(20_000);
    }

    private static ConversationTurns path(String... texts) {
        var messages = new ArrayList<Said>();
        for (var at = 0; at < texts.length; at++) {
            messages.add(said(
                    "m" + at, at == 0 ? null : "m" + (at - 1), at % 2 == 0 ? Role.USER : Role.ASSISTANT, texts[at]));
        }
        return ConversationTurns.of(messages);
    }

    private static Said said(String id, @Nullable String parent, Role role, String text) {
        return new Said(id, parent, role, false, text);
    }
}
