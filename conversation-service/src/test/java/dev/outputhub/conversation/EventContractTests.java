package dev.outputhub.conversation;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationDeleted;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationMergeUndone;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationMerged;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationRestored;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.MovedMessage;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.exports.job.ExportEvents;
import dev.outputhub.conversation.imports.job.ImportCounts;
import dev.outputhub.conversation.imports.job.ImportEvents;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.platform.test.contracts.EventContracts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service tells is what contracts/ promises. */
class EventContractTests {

    private static final UUID CONVERSATION = UUID.fromString("0198c0de-0000-7000-8000-00000000c001");
    private static final UUID IMPORT = UUID.fromString("0198c0de-0000-7000-8000-0000000001a1");
    private static final String FILE = "conversations.json";

    @Test
    void conversationsAreToldAsPromised() {
        var title = "How do tides work?";
        var date = LocalDate.of(2025, 10, 9);
        told(
                "ConversationCreated",
                new ConversationCreated(CONVERSATION, title, date, "chatgpt", "gpt-4o", 12, IMPORT));
        told(
                "ConversationUpdated",
                new ConversationUpdated(CONVERSATION, title, date, "chatgpt", "gpt-4o", 12, IMPORT));
        told("ConversationDeleted", new ConversationDeleted(CONVERSATION, false));
        told("ConversationRestored", new ConversationRestored(CONVERSATION));
        told(
                "MessagesAdded",
                new MessagesAdded(
                        CONVERSATION,
                        12,
                        List.of(new RoleCount("assistant", 6), new RoleCount("user", 6)),
                        List.of(new ModelCount("gpt-4o", 6))));
    }

    @Test
    void mergesAreToldAsPromised() {
        var other = UUID.fromString("0198c0de-0000-7000-8000-00000000c002");
        var merge = UUID.fromString("0198c0de-0000-7000-8000-0000000003e1");
        var message = UUID.fromString("0198c0de-0000-7000-8000-0000000005a1");
        var its = UUID.fromString("0198c0de-0000-7000-8000-0000000005a2");
        told(
                "ConversationMerged",
                new ConversationMerged(CONVERSATION, other, merge, List.of(new MovedMessage(its, message))));
        told(
                "ConversationMergeUndone",
                new ConversationMergeUndone(CONVERSATION, other, merge, List.of(new MovedMessage(message, its))));
    }

    @Test
    void importsAreToldAsPromised() {
        var none = new ResultCounts(0, 0, 0, 0);
        var counts = new ImportCounts(
                new ResultCounts(3, 1, 5, 1),
                new ResultCounts(40, 0, 60, 0),
                none,
                none,
                new ResultCounts(0, 0, 0, 2),
                none,
                none,
                none,
                none,
                none);
        imported("ImportStarted", new ImportEvents.ImportStarted(IMPORT, FILE, false));
        imported("ImportFinished", new ImportEvents.ImportFinished(IMPORT, FILE, "chatgpt", false, counts, 1));
        imported(
                "ImportFailed",
                new ImportEvents.ImportFailed(IMPORT, FILE, "The uploaded file is not in the object store any more"));
        imported("ImportUndone", new ImportEvents.ImportUndone(IMPORT, FILE));
    }

    @Test
    void exportsAreToldAsPromised() {
        var id = UUID.fromString("0198c0de-0000-7000-8000-0000000001e1");
        var counts = new LinkedHashMap<String, Long>();
        counts.put("prompt", 4L);
        counts.put("output", 120L);
        exported("ExportStarted", new ExportEvents.ExportStarted(id, "markdown"));
        exported(
                "ExportFinished",
                new ExportEvents.ExportFinished(id, "acme-markdown-2026-03-01.zip", "markdown", counts, 482_113, 1));
        exported(
                "ExportFailed",
                new ExportEvents.ExportFailed(
                        id, "markdown", "The output service is not there. Try again in a moment."));
    }

    private static void told(String type, Object data) {
        EventContracts.assertPublished(ConversationEvents.TOPIC, type, data);
    }

    private static void imported(String type, Object data) {
        EventContracts.assertPublished(ImportEvents.TOPIC, type, data);
    }

    private static void exported(String type, Object data) {
        EventContracts.assertPublished(ExportEvents.TOPIC, type, data);
    }
}
