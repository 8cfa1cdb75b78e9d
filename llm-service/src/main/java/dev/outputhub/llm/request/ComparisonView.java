package dev.outputhub.llm.request;

import dev.outputhub.llm.completion.CompletionView;
import java.util.List;
import java.util.UUID;

/** One question to several models, and what each makes of it. */
record ComparisonView(UUID id, List<CompletionView> completions) {}
