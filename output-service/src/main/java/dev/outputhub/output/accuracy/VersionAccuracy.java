package dev.outputhub.output.accuracy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How accurate the outputs of one version are.
 *
 * @param number null for outputs that say no version
 * @param accuracy the levels that outputs have, the first of the vocabulary first
 */
record VersionAccuracy(@Nullable Integer number, List<Level> accuracy) {

    /** @param outputs how many have it */
    record Level(String slug, String name, int outputs) {}

    record Report(List<VersionAccuracy> items) {}
}
