package dev.outputhub.conversation.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import org.junit.jupiter.api.Test;

/** The service that owns completions tells them in words this one understands. */
class CompletionContractTests {

    @Test
    void aCompletedCompletionIsRead() {
        var completed = read("CompletionCompleted");
        var exchange = completed.completed();
        assertThat(exchange).isNotNull();
        assertThat(exchange.conversationId()).isEqualTo(completed.conversationId());
        assertThat(exchange.preamble()).singleElement().satisfies(told -> {
            assertThat(told.role()).isEqualTo("system");
            assertThat(told.text()).isEqualTo("Answer in one sentence.");
        });
        assertThat(exchange.question().text()).isEqualTo("Why is the sky blue?");
        var answer = exchange.answer();
        assertThat(answer.text()).isEqualTo("Because short waves scatter more.");
        assertThat(answer.reasoning()).isNotBlank();
        assertThat(answer.toolCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.name()).isEqualTo("look_up"));
        assertThat(answer.interruption()).isNull();
        assertThat(answer.answeredAt()).isAfter(exchange.question().askedAt());
    }

    @Test
    void ofOneWithoutAnAnswerTheQuestionIsRead() {
        var failed = read("CompletionFailed");
        var exchange = failed.failed();
        assertThat(exchange).isNotNull();
        assertThat(exchange.conversationId()).isEqualTo(failed.conversationId());
        assertThat(exchange.title()).isEqualTo("Why is the sky blue?");
        assertThat(exchange.question().text()).isEqualTo("Why is the sky blue?");
        assertThat(exchange.question().id()).isEqualTo(failed.userMessageId());
        assertThat(exchange.question().askedAt()).isNotNull();
        assertThat(exchange.answer()).isNull();
    }

    @Test
    void ofOneThatWasStoppedThePartThatHadComeIsRead() {
        var answer = read("CompletionCancelled").cancelled().answer();
        assertThat(answer.text()).isEqualTo("Because short");
        assertThat(answer.interruption().code()).isEqualTo("cancelled");
    }

    private static CompletionEnded read(String type) {
        return EventContracts.readExample(CompletionListener.TOPIC, type, CompletionEnded.class);
    }
}
