package dev.outputhub.prompt.complete.prompt;

import dev.outputhub.records.terms.ResolvedTerms;

/** A prompt of an archive, ready to be stored. */
record ArrivingPrompt(CompletePrompt prompt, ResolvedTerms terms) {}
