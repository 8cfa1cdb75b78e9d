package dev.outputhub.output.edit;

import dev.outputhub.platform.diff.Hunk;
import java.util.List;

/**
 * The difference of two texts of an output.
 *
 * @param from {@code raw} or the number of an edit
 * @param to likewise
 * @param inserted characters that only {@code to} has
 * @param deleted characters that only {@code from} has
 */
record DiffView(String from, String to, List<Hunk> hunks, int inserted, int deleted) {}
