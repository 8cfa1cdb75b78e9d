package dev.outputhub.conversation;

import dev.outputhub.platform.test.architecture.ServiceRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    /** Who writes which table. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("conversation", "conversation"),
            Map.entry("message", "message"),
            Map.entry("message_document", "message"),
            Map.entry("import_job", "imports.job"),
            Map.entry("import_item", "imports.job"),
            Map.entry("imported_document", "imports.documents"),
            Map.entry("agent_reference", "reference"));

    private static final Map<String, Set<String>> UNTIL_MENDED = Map.of(
            "conversation",
            Set.of("imports.conversations", "imports.run", "message"),
            "message",
            Set.of("imports.conversations"),
            "message_document",
            Set.of("imports.conversations"));

    @Test
    void theServiceKeepsTheRules() {
        ServiceRules.of(
                        "conversation",
                        "conversation",
                        "message",
                        "imports",
                        "format",
                        "search",
                        "storage",
                        "reference",
                        "inbound",
                        "config")
                .tables(OWNERS, UNTIL_MENDED)
                .documented()
                .check();
    }
}
