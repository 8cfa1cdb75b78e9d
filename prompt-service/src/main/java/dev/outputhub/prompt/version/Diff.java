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
        var hunks = TextDiff.hunks(from.content().text(), to.content().text());
        return new Diff(from.number(), to.number(), hunks, length(hunks, Hunk.INSERT), length(hunks, Hunk.DELETE));
    }

    private static int length(List<Hunk> hunks, String kind) {
        return hunks.stream()
                .filter(hunk -> hunk.kind().equals(kind))
                .mapToInt(hunk -> hunk.text().length())
                .sum();
    }
}
