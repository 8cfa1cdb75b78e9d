package dev.outputhub.output.output.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Provenance;

/** What a merge patch of an output can say, for the API document. */
public record OutputPatch(
        @JsonUnwrapped OutputFields fields, @JsonUnwrapped Provenance provenance) {}
