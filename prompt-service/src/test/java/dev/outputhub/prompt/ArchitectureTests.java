package dev.outputhub.prompt;

import dev.outputhub.platform.test.architecture.ServiceRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    /** Who writes which table. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("prompt", "prompt.store"),
            Map.entry("prompt_snippet", "prompt.store"),
            Map.entry("prompt_version", "version"),
            Map.entry("prompt_label", "label"),
            Map.entry("prompt_label_move", "label"),
            Map.entry("prompt_source", "imports"),
            Map.entry("qa_activity", "quality"),
            Map.entry("checklist", "checklist"),
            Map.entry("checklist_item", "checklist"),
            Map.entry("label_rule", "label"),
            Map.entry("snippet", "snippet"),
            Map.entry("agent", "agent.store"),
            Map.entry("agent_version", "agent.store"),
            Map.entry("agent_prompt", "agent.store"),
            Map.entry("vocabulary", "vocabulary"),
            Map.entry("term", "term"),
            Map.entry("term_merge", "term"),
            Map.entry("retired_slug", "prompt.store"));

    @Test
    void holds() {
        ServiceRules.of(
                        "prompt",
                        "vocabulary",
                        "term",
                        "usage",
                        "seed",
                        "prompt",
                        "version",
                        "label",
                        "fetch",
                        "cache",
                        "snippet",
                        "agent",
                        "quality",
                        "checklist",
                        "imports",
                        "complete",
                        "search",
                        "slug",
                        "writing",
                        "inbound",
                        "config")
                .tables(OWNERS)
                .documented()
                .check();
    }
}
