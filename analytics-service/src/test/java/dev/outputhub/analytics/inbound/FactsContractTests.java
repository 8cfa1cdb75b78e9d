package dev.outputhub.analytics.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsContractTests {

    @Test
    void outputsAreUnderstood() {
        var created = EventContracts.readExample("output.events.v1", "OutputCreated", OutputData.Created.class);
        assertThat(created.id()).isNotNull();
        assertThat(created.origin().day()).isNotNull();
        assertThat(created.origin().source()).isNotBlank();
        var updated = EventContracts.readExample("output.events.v1", "OutputUpdated", OutputData.Updated.class);
        assertThat(updated.date()).isNotNull();
        var edited = EventContracts.readExample("output.events.v1", "OutputEdited", OutputData.Edited.class);
        assertThat(edited.distance()).isBetween(0.0, 1.0);
    }

    @Test
    void conversationsAndTheirMessagesAreUnderstood() {
        var created = EventContracts.readExample(
                "conversation.events.v1", "ConversationCreated", ConversationData.Conversation.class);
        assertThat(created.date()).isNotNull();
        var added = EventContracts.readExample(
                "conversation.events.v1", "MessagesAdded", ConversationData.MessagesAdded.class);
        assertThat(added.count()).isPositive();
        assertThat(added.withoutModel()).isNotNegative();
    }

    @Test
    void endsOfCompletionsAreUnderstood() {
        var completed = EventContracts.readExample("completion.events.v1", "CompletionCompleted", CompletionData.class);
        assertThat(completed.origin(Instant.EPOCH).model()).isNotBlank();
        assertThat(completed.consumption(true).outputTokens()).isPositive();
        var failed = EventContracts.readExample("completion.events.v1", "CompletionFailed", CompletionData.class);
        assertThat(failed.completionId()).isNotNull();
    }

    @Test
    void finishedImportsAreUnderstood() {
        var finished = EventContracts.readExample("import.events.v1", "ImportFinished", ImportListener.Finished.class);
        assertThat(finished.id()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "output.events.v1, OutputDeleted",
        "output.events.v1, OutputRestored",
        "conversation.events.v1, ConversationDeleted",
        "conversation.events.v1, ConversationRestored",
        "import.events.v1, ImportUndone",
        "prompt.events.v1, PromptCreated",
        "prompt.events.v1, PromptDeleted",
        "prompt.events.v1, PromptRestored"
    })
    void whatBecomesOfARecordIsUnderstood(String topic, String type) {
        assertThat(EventContracts.readExample(topic, type, RecordReference.class)
                        .id())
                .isNotNull();
    }
}
