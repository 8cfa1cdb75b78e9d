package dev.outputhub.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outputhub.platform.diff.Hunk.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    void showsTheWordThatChangedWithinALine() {
        var diff = TextDiff.between("one two three\n", "one 2 three\n");
        assertThat(diff.hunks())
                .containsExactly(
                        new Hunk(Kind.EQUAL, "one "),
                        new Hunk(Kind.DELETE, "two"),
                        new Hunk(Kind.INSERT, "2"),
                        new Hunk(Kind.EQUAL, " three\n"));
        assertThat(diff.inserted()).isEqualTo(1);
        assertThat(diff.deleted()).isEqualTo(3);
    }

    @Test
    void showsNothingButEqualForTheSameText() {
        assertThat(TextDiff.between("same\n", "same\n").hunks()).containsExactly(new Hunk(Kind.EQUAL, "same\n"));
        assertThat(TextDiff.between("", "").hunks()).isEmpty();
    }

    @Test
    void measuresTheDistanceFromNoneToAll() {
        assertThat(TextDiff.between("same", "same").distance()).isZero();
        assertThat(TextDiff.between("abc", "xyz").distance()).isEqualTo(1);
        assertThat(TextDiff.between("one two", "one 2").distance()).isCloseTo(4 / 12.0, within(0.001));
        assertThat(TextDiff.between("", "").distance()).isZero();
    }

    @Test
    void keepsLineEndsAndMissingLineEndsApart() {
        assertGivesBackBoth("a\r\nb\r\n", "a\nb");
        assertGivesBackBoth("a\rb", "a\r\nb\n\n");
        assertGivesBackBoth("", "new\n");
        assertGivesBackBoth("old", "");
        assertGivesBackBoth("no\u00a0break \u2028 line", "no break\u2028line");
    }

    @Test
    void keepsCharactersBeyondTheFirstPlaneWhole() {
        assertGivesBackBoth("a 😀 b 日本語", "a 😁 b 日本人");
        assertThat(TextDiff.between("😀", "😁").deleted()).isEqualTo(1);
    }

    @Test
    void givesBackBothTextsWhateverTheyAre() {
        var random = new Random(42);
        for (int i = 0; i < 300; i++) {
            assertGivesBackBoth(text(random), text(random));
        }
    }

    @Test
    void neverReordersKinds() {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            var hunks = TextDiff.between(text(random), text(random)).hunks();
            for (int at = 1; at < hunks.size(); at++) {
                assertThat(hunks.get(at).kind()).isNotEqualTo(hunks.get(at - 1).kind());
                if (hunks.get(at - 1).kind() == Kind.INSERT) {
                    assertThat(hunks.get(at).kind()).isEqualTo(Kind.EQUAL);
                }
            }
        }
    }

    @Test
    void comparesLongTextsThatHaveNothingInCommonWithoutTakingMinutes() {
        for (int count : new int[] {3_000, 200_000}) {
            var older = lines("old line ", count);
            var newer = lines("new row ", count);
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                assertGivesBackBoth(older, newer);
                assertGivesBackBoth(older.replace("\n", " "), newer.replace("\n", " "));
            });
        }
    }

    @Test
    void showsTwoChangedLinesOfTwelveThousand() {
        var older = lines("a line of some words ", 12_000);
        assertShowsTwoChanges(older, "\n");
    }

    @Test
    void showsTwoChangedLinesOfManyThatAreAllAlike() {
        assertShowsTwoChanges("one\ntwo\nthree\n".repeat(20_000), "\n");
    }

    @Test
    void showsTwoChangedWordsOfALongTextWithoutLines() {
        assertShowsTwoChanges(lines("words and no line ", 12_000).replace('\n', ' '), " ");
    }

    @Test
    void showsNothingButLineEndsWhereNothingElseChanged() {
        var older = lines("a line of some words ", 12_000);
        var diff = TextDiff.between(older.replace("\n", "\r\n"), older);
        assertThat(diff.inserted()).isZero();
        assertThat(diff.deleted()).isEqualTo(12_000);
    }

    @Test
    void comparesLongTextsOfTheSameLinesInAnotherOrder() {
        var older = lines("", 100_000);
        var shuffled = new ArrayList<>(older.lines().toList());
        Collections.shuffle(shuffled, new Random(1));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertGivesBackBoth(older, String.join("\n", shuffled)));
    }

    @Test
    void comparesLongTextsOfFewDifferentLines() {
        var older = manyOf(1, "a\n", "b\n", "c\n");
        var newer = manyOf(2, "a\n", "b\n", "c\n");
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertGivesBackBoth(older, newer));
    }

    private static void assertShowsTwoChanges(String older, String end) {
        int first = older.indexOf(end, older.length() / 100) + end.length();
        int second = older.indexOf(end, older.length() - older.length() / 100) + end.length();
        var newer =
                older.substring(0, first) + "NEW" + older.substring(first, second) + "NEW" + older.substring(second);
        var diff = TextDiff.between(older, newer);
        assertGivesBackBoth(older, newer);
        assertThat(diff.deleted()).isLessThan(20);
        assertThat(diff.inserted()).isLessThan(30);
        assertThat(diff.hunks()).hasSizeBetween(5, 8);
    }

    private static String manyOf(int seed, String... lines) {
        return new Random(seed)
                .ints(500_000, 0, lines.length)
                .mapToObj(i -> lines[i])
                .collect(Collectors.joining());
    }

    private static String lines(String start, int count) {
        return new Random(start.length())
                .ints(count, 0, 1_000_000)
                .mapToObj(i -> start + i + "\n")
                .collect(Collectors.joining());
    }

    private static void assertGivesBackBoth(String from, String to) {
        var diff = TextDiff.between(from, to);
        assertThat(joined(diff, Kind.DELETE)).isEqualTo(from);
        assertThat(joined(diff, Kind.INSERT)).isEqualTo(to);
        assertThat(diff.distance()).isBetween(0.0, 1.0);
    }

    private static String joined(TextDiff diff, Kind side) {
        return diff.hunks().stream()
                .filter(hunk -> hunk.kind() == Kind.EQUAL || hunk.kind() == side)
                .map(Hunk::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        var pieces =
                new String[] {"a", "b", "word", " ", "  ", "\n", "\r\n", ".", "é", "日", "😀", "longer line of text\n"};
        return random.ints(random.nextInt(40), 0, pieces.length)
                .mapToObj(i -> pieces[i])
                .collect(Collectors.joining());
    }
}
