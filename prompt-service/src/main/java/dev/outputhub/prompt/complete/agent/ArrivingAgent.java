package dev.outputhub.prompt.complete.agent;

import dev.outputhub.records.terms.ResolvedTerms;

/** An agent of an archive, ready to be stored. */
record ArrivingAgent(CompleteAgent agent, ResolvedTerms terms) {}
