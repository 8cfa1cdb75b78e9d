package dev.outputhub.prompt.version;

import dev.outputhub.platform.diff.Hunk;
import dev.outputhub.platform.diff.TextDiff;
import java.util.List;

/**
 * What changed between two versions. Equal and deleted hunks joined give the older text, equal and inserted ones the newer.
 *
 * @param inserted how many characters came
 * @param deleted how many characters went
 */
public record Diff(int from, int to, List<Hunk> hunks, int inserted, int deleted) {

    public static Diff between(PromptVersion from, PromptVersion to) {
        return between(
                from.number(), from.content().text(), to.number(), to.content().text());
    }

    public static Diff between(int from, String fromText, int to, String toText) {
        var diff = TextDiff.between(fromText, toText);
        return new Diff(from, to, diff.hunks(), diff.inserted(), diff.deleted());
    }
}
