package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.prompt.version.Diff.Hunk;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    void showsTheWordThatChangedWithinALine() {
        var diff = Diff.between(1, "Be polite.\nAsk.\n", 2, "Be brief.\nAsk.\n");
        assertThat(diff.hunks())
                .containsExactly(
                        new Hunk("equal", "Be "),
                        new Hunk("delete", "polite"),
                        new Hunk("insert", "brief"),
                        new Hunk("equal", ".\nAsk.\n"));
        assertThat(diff.inserted()).isEqualTo(5);
        assertThat(diff.deleted()).isEqualTo(6);
    }

    @Test
    void showsNothingButEqualForTheSameText() {
        assertThat(TextDiff.hunks("same\n", "same\n")).containsExactly(new Hunk("equal", "same\n"));
        assertThat(TextDiff.hunks("", "")).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Diff.between(1, "😀", 2, "😁😁").deleted()).isEqualTo(1);
        assertThat(Diff.between(1, "😀", 2, "😁😁").inserted()).isEqualTo(2);
    }

    @Test
    void keepsLineEndsApart() {
        assertGivesBackBoth("a\r\nb\r\n", "a\nb");
        assertGivesBackBoth("a\rb", "a\r\nb\n\n");
        assertGivesBackBoth("", "new\n");
        assertGivesBackBoth("old", "");
        assertGivesBackBoth("no\u00a0break \u2028 line", "no break\u2028line");
    }

    @Test
    void givesBackBothTextsWhateverTheyAre() {
        var random = new Random(42);
        for (int i = 0; i < 300; i++) {
            assertGivesBackBoth(text(random), text(random));
        }
    }

    @Test
    void comparesLongTextsThatHaveNothingInCommonInTime() {
        var older = lines("old line ");
        var newer = lines("new row ");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertGivesBackBoth(older, newer);
            assertGivesBackBoth(older.replace("\n", " "), newer.replace("\n", " "));
        });
    }

    private static String lines(String start) {
        return new Random(start.length())
                .ints(9_900, 0, 1_000_000)
                .mapToObj(i -> start + i + "\n")
                .collect(Collectors.joining());
    }

    private static void assertGivesBackBoth(String from, String to) {
        var hunks = TextDiff.hunks(from, to);
        assertThat(hunks.stream().filter(hunk -> !hunk.kind().equals("insert")).map(Hunk::text))
                .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(from));
        assertThat(hunks.stream().filter(hunk -> !hunk.kind().equals("delete")).map(Hunk::text))
                .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(to));
    }

    private static String text(Random random) {
        var pieces = new String[] {"a", "b", "word", " ", "  ", "\n", "\r\n", ".", "é", "日", "😀", "a longer line\n"};
        return random.ints(random.nextInt(40), 0, pieces.length)
                .mapToObj(i -> pieces[i])
                .collect(Collectors.joining());
    }
}
