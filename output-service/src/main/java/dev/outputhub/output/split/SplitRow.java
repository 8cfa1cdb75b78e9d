package dev.outputhub.output.split;

import org.jspecify.annotations.Nullable;

/**
 * A proposed row: a prompt and the output it led to.
 *
 * @param prompt null where a text stands before the first prompt, or an output follows another without one
 * @param output null where a prompt has no output yet
 */
record SplitRow(
        String title, @Nullable String prompt, @Nullable String output) {}
