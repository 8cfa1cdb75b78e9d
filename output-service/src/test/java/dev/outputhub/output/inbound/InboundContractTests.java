package dev.outputhub.output.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.inbound.ConversationListener.ConversationGone;
import dev.outputhub.output.inbound.ConversationListener.ConversationMerged;
import dev.outputhub.output.inbound.ConversationListener.ConversationTold;
import dev.outputhub.platform.test.contracts.EventContracts;
import org.junit.jupiter.api.Test;

class InboundContractTests {

    @Test
    void readsACompletion() {
        var completed =
                EventContracts.readExample(CompletionListener.TOPIC, "CompletionCompleted", CompletionCompleted.class);
        assertThat(completed.outputId()).isNotNull();
        assertThat(completed.text()).isNotBlank();
        assertThat(completed.model()).isNotBlank();
        assertThat(completed.completedAt()).isNotNull();
        assertThat(completed.messageId()).isNotNull();
    }

    @Test
    void readsConversations() {
        for (var type : new String[] {"ConversationCreated", "ConversationUpdated"}) {
            var told = EventContracts.readExample(ConversationListener.TOPIC, type, ConversationTold.class);
            assertThat(told.id()).isNotNull();
            assertThat(told.title()).isNotBlank();
        }
        for (var type : new String[] {"ConversationDeleted", "ConversationRestored"}) {
            assertThat(EventContracts.readExample(ConversationListener.TOPIC, type, ConversationGone.class)
                            .id())
                    .isNotNull();
        }
    }

    @Test
    void readsMerges() {
        for (var type : new String[] {"ConversationMerged", "ConversationMergeUndone"}) {
            var told = EventContracts.readExample(ConversationListener.TOPIC, type, ConversationMerged.class);
            assertThat(told.id()).isNotNull();
            assertThat(told.fromId()).isNotNull();
            assertThat(told.mergeId()).isNotNull();
            assertThat(told.messages()).isNotEmpty();
        }
    }
}
