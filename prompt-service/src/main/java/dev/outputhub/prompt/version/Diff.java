package dev.outputhub.prompt.version;

import java.util.List;

/**
 * What changed between two versions. Equal and deleted hunks joined give the older text, equal and inserted ones the newer.
 *
 * @param inserted how many characters came
 * @param deleted how many characters went
 */
public record Diff(int from, int to, List<Hunk> hunks, int inserted, int deleted) {

    /** @param kind {@code equal}, {@code insert} or {@code delete} */
    public record Hunk(String kind, String text) {

        static final String EQUAL = "equal";
        static final String INSERT = "insert";
        static final String DELETE = "delete";
    }

    public static Diff between(PromptVersion from, PromptVersion to) {
        return between(
                from.number(), from.content().text(), to.number(), to.content().text());
    }

    public static Diff between(int from, String fromText, int to, String toText) {
        var hunks = TextDiff.hunks(fromText, toText);
        return new Diff(from, to, hunks, length(hunks, Hunk.INSERT), length(hunks, Hunk.DELETE));
    }

    private static int length(List<Hunk> hunks, String kind) {
        return hunks.stream()
                .filter(hunk -> hunk.kind().equals(kind))
                .mapToInt(hunk -> hunk.text().codePointCount(0, hunk.text().length()))
                .sum();
    }
}
