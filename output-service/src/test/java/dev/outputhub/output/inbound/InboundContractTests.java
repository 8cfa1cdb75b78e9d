package dev.outputhub.output.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.inbound.ConversationEvents.ConversationGone;
import dev.outputhub.output.inbound.ConversationEvents.ConversationTold;
import dev.outputhub.platform.test.contracts.EventContracts;
import org.junit.jupiter.api.Test;

class InboundContractTests {

    @Test
    void readsACompletion() {
        var completed =
                EventContracts.readExample(CompletionEvents.TOPIC, "CompletionCompleted", CompletionCompleted.class);
        assertThat(completed.outputId()).isNotNull();
        assertThat(completed.text()).isNotBlank();
        assertThat(completed.model()).isNotBlank();
        assertThat(completed.completedAt()).isNotNull();
        assertThat(completed.messageId()).isNotNull();
    }

    @Test
    void readsConversations() {
        for (var type : new String[] {"ConversationCreated", "ConversationUpdated"}) {
            var told = EventContracts.readExample(ConversationEvents.TOPIC, type, ConversationTold.class);
            assertThat(told.id()).isNotNull();
            assertThat(told.title()).isNotBlank();
        }
        for (var type : new String[] {"ConversationDeleted", "ConversationRestored"}) {
            assertThat(EventContracts.readExample(ConversationEvents.TOPIC, type, ConversationGone.class)
                            .id())
                    .isNotNull();
        }
    }
}
