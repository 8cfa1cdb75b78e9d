package dev.outputhub.records.change;

import dev.outputhub.records.terms.TermEdits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A merge patch with the terms it names looked up.
 *
 * @param fields the patch without terms and mark
 * @param favourite the caller's own mark; null leaves it as it is
 */
public record RecordPatch(
        JsonNode fields, TermEdits terms, @Nullable Boolean favourite) {}
