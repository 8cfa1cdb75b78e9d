package dev.outputhub.prompt.seed;

import java.util.List;

/** A vocabulary with its terms, as the file describes it. */
record BuiltInVocabulary(
        String key,
        String name,
        String description,
        List<String> appliesTo,
        String cardinality,
        boolean ordered,
        boolean hierarchical,
        List<BuiltInTerm> terms) {}
