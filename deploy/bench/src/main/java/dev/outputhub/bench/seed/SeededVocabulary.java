package dev.outputhub.bench.seed;

import java.util.List;

/** A vocabulary as the organisation has it, with the slugs of its terms in their order. */
record SeededVocabulary(String key, List<String> appliesTo, boolean many, List<String> terms) {}
