package dev.outputhub.conversation.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service that owns completions tells them in words this one understands. */
class CompletionContractTests {

    @Test
    void aCompletedCompletionIsRead() {
        var completed =
                EventContracts.readExample(CompletionEvents.TOPIC, "CompletionCompleted", CompletionCompleted.class);
        var exchange = completed.exchange();
        assertThat(exchange).isNotNull();
        assertThat(exchange.conversationId()).isEqualTo(completed.conversationId());
        assertThat(exchange.question()).isEqualTo("Why is the sky blue?");
        assertThat(exchange.answer()).isEqualTo("Because short waves scatter more.");
        assertThat(exchange.reasoning()).isNotBlank();
        assertThat(exchange.answeredAt()).isAfter(exchange.askedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CompletionFailed", "CompletionCancelled"})
    void ofOneWithoutAnAnswerTheQuestionIsRead(String type) {
        var ended = EventContracts.readExample(CompletionEvents.TOPIC, type, CompletionUnanswered.class);
        var exchange = ended.exchange();
        assertThat(exchange).isNotNull();
        assertThat(exchange.conversationId()).isEqualTo(ended.conversationId());
        assertThat(exchange.title()).isEqualTo("Why is the sky blue?");
        assertThat(exchange.question()).isEqualTo("Why is the sky blue?");
        assertThat(exchange.questionId()).isEqualTo(ended.userMessageId());
        assertThat(exchange.askedAt()).isNotNull();
        assertThat(exchange.answerId()).isNull();
    }
}
