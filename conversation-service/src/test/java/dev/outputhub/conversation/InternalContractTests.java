package dev.outputhub.conversation;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.contracts.InternalCaller;
import dev.outputhub.platform.test.service.Api;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What this service answers to others is what contracts/internal promises. */
class InternalContractTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final InternalCaller caller;
    private final InternalCaller ofTerms;

    @Autowired
    InternalContractTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        caller = new InternalCaller(mvc, "conversation", ACME_EDITOR);
        ofTerms = new InternalCaller(mvc, "terms", ACME_EDITOR);
    }

    @Test
    void aConversationItsThreadAndItsMessagesAreToldAsAgreed() {
        var told = caller.get("GET /internal/conversations/{id}", conversation());
        assertThat(told.path("title").asString()).isEqualTo("Tides");
        var thread = caller.get(
                "GET /internal/conversations/{id}/thread", told.path("id").asString());
        assertThat(thread).hasSize(2);
        var message = thread.get(1);
        assertThat(message.path("id")).isEqualTo(told.path("currentMessageId"));
        assertThat(caller.get("GET /internal/messages/{id}", message.path("id").asString())
                        .path("model")
                        .asString())
                .isEqualTo("gpt-4o");
    }

    @Test
    void aQuestionIsKeptAsAgreed() {
        var conversation = UUID.randomUUID();
        var kept = caller.post("POST /internal/conversations/{id}/questions", conversation);
        assertThat(kept.path("conversationId").asString()).isEqualTo(conversation.toString());
        assertThat(acme.all("/api/v1/conversations/" + conversation + "/messages?hidden=true"))
                .extracting(message -> message.path("text").asString())
                .containsExactly("Be brief.", "How do tides work?");
    }

    @Test
    void aFieldThatIsNotKnownIsRefusedByName() {
        caller.assertUnknownFieldsAreRefused("POST /internal/conversations/{id}/questions", UUID.randomUUID());
    }

    @Test
    void usesOfTermsAreToldAsAgreed() {
        var patched = Api.json(acme.patch(
                "/api/v1/conversations/" + conversation(),
                "{\"terms\": {\"tags\": [\"used-%s\"]}, \"createMissingTerms\": true}".formatted(UUID.randomUUID())));
        assertThat(ofTerms.get("GET /internal/term-counts/{vocabulary}", "tags")
                        .path(patched.at("/terms/tags/0/id").asString())
                        .asInt())
                .isEqualTo(1);
        assertThat(ofTerms.get("GET /internal/term-counts/{vocabulary}/several", "tags")
                        .isObject())
                .isTrue();
    }

    private String conversation() {
        var source = UUID.randomUUID().toString();
        var archive = new ChatGptArchive();
        archive.chat(source, "Tides")
                .says("q", null, "user", "How do tides work?")
                .says("a", "q", "assistant", "The moon pulls at the sea.");
        acme.imported("a.json", archive.bytes());
        return acme.read("/api/v1/conversations?sourceId=" + source)
                .at("/items/0/id")
                .asString();
    }
}
