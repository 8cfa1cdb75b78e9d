package dev.outputhub.prompt.checklist;

/**
 * How far the checking of a version is.
 *
 * @param done what was ticked off and did not fail
 * @param total what the organisation's checklist asks for and what was added for this version
 */
public record Progress(int done, int total) {

    public static Progress of(Integer[] counts) {
        return new Progress(counts[0], counts[1]);
    }
}
