package dev.outputhub.output;

import dev.outputhub.platform.test.architecture.ServiceRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    /** Who writes which table. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("output", "output.store"),
            Map.entry("output_edit", "edit"),
            Map.entry("output_fingerprint", "fingerprint"),
            Map.entry("output_likeness", "fingerprint"),
            Map.entry("output_merge", "duplicate"),
            Map.entry("followed_output", "merged"),
            Map.entry("followed_file", "merged"),
            Map.entry("file", "file"),
            Map.entry("file_link", "file"),
            Map.entry("file_text", "text"),
            Map.entry("prompt_reference", "reference"),
            Map.entry("agent_reference", "reference"),
            Map.entry("conversation_reference", "reference"),
            Map.entry("message_reference", "reference"),
            Map.entry("member_reference", "reference"));

    @Test
    void holds() {
        ServiceRules.of(
                        "output",
                        "output",
                        "edit",
                        "fingerprint",
                        "duplicate",
                        "merged",
                        "split",
                        "accuracy",
                        "file",
                        "text",
                        "imports",
                        "complete",
                        "search",
                        "reference",
                        "inbound",
                        "config")
                .tables(OWNERS)
                .documented()
                .check();
    }
}
