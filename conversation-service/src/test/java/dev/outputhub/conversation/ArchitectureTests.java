package dev.outputhub.conversation;

import dev.outputhub.platform.test.architecture.ServiceRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    /** Who writes which table. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("conversation", "conversation"),
            Map.entry("conversation_opening", "imports.recognition"),
            Map.entry("conversation_copy", "imports.recognition"),
            Map.entry("message", "message"),
            Map.entry("message_document", "message"),
            Map.entry("conversation_merge", "message"),
            Map.entry("message_file", "message"),
            Map.entry("import_job", "imports.job"),
            Map.entry("column_mapping", "imports.mapping"),
            Map.entry("import_item", "imports.job"),
            Map.entry("imported_document", "imports.documents"),
            Map.entry("export_job", "exports.job"),
            Map.entry("export_name", "exports.job"),
            Map.entry("export_attachment", "exports.job"),
            Map.entry("agent_reference", "reference"));

    @Test
    void theServiceKeepsTheRules() {
        ServiceRules.of(
                        "conversation",
                        "conversation",
                        "message",
                        "complete",
                        "imports",
                        "exports",
                        "jobs",
                        "format",
                        "search",
                        "storage",
                        "reference",
                        "inbound",
                        "config")
                .tables(OWNERS)
                .documented()
                .check();
    }
}
