package dev.outputhub.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import org.junit.jupiter.api.Test;

class NotificationListenerContractTests {

    @Test
    void finishedImportIsUnderstood() {
        var event = EventContracts.readExample("import.events.v1", "ImportFinished", ImportFinished.class);
        assertThat(event.notification().title()).contains(event.fileName());
        assertThat(event.notification().text()).matches("\\d+ new, \\d+ updated, \\d+ unchanged, \\d+ skipped");
    }

    @Test
    void failedImportIsUnderstood() {
        var event = EventContracts.readExample("import.events.v1", "ImportFailed", ImportFailed.class);
        assertThat(event.notification().text()).isNotBlank();
    }

    @Test
    void finishedExportIsUnderstood() {
        var event = EventContracts.readExample("export.events.v1", "ExportFinished", ExportFinished.class);
        assertThat(event.notification().title()).contains(event.fileName());
        assertThat(event.notification().text()).isEqualTo("124 records, 1 left out");
    }

    @Test
    void failedExportIsUnderstood() {
        var event = EventContracts.readExample("export.events.v1", "ExportFailed", ExportFailed.class);
        assertThat(event.notification().text()).isNotBlank();
    }

    @Test
    void completedCompletionIsUnderstood() {
        var event =
                EventContracts.readExample("completion.events.v1", "CompletionCompleted", CompletionCompleted.class);
        assertThat(event.notification().title()).startsWith(event.model());
        assertThat(event.notification().link()).contains(event.conversationId().toString());
    }

    @Test
    void whoIsToReviewIsUnderstood() {
        var event = EventContracts.readExample("output.events.v1", "OutputAssigned", OutputAssigned.class);
        assertThat(event.notification(false).title()).contains(event.title());
        assertThat(event.notification(false).text()).isEqualTo("Due on 2026-03-01");
    }

    @Test
    void failedCompletionIsUnderstood() {
        var event = EventContracts.readExample("completion.events.v1", "CompletionFailed", CompletionFailed.class);
        assertThat(event.notification().text()).isNotBlank();
    }
}
