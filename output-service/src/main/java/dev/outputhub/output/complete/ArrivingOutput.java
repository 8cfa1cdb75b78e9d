package dev.outputhub.output.complete;

import dev.outputhub.output.edit.RestoredEdit;
import dev.outputhub.output.output.store.RestoredOutput;
import dev.outputhub.records.terms.ResolvedTerms;
import java.util.List;

/** An output of an archive, ready to be stored. */
record ArrivingOutput(RestoredOutput output, List<RestoredEdit> edits, ResolvedTerms terms, boolean favourite) {}
