package dev.outputhub.conversation.conversation;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.events.PublishedEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ConversationAuditIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;

    @Autowired
    ConversationAuditIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidential", "top-secret", "ours-alone"})
    void theWordsOfTheChangeThatMarksItStayOut(String level) {
        var path = path();
        acme.patch(
                path,
                "{\"title\": \"SECRETTITLE\", \"notes\": \"SECRETNOTES\", \"terms\": {\"data-sensitivity\": \"%s\"}}"
                        .formatted(level));
        assertThat(entry(path, 0).toString()).contains("titleLength").doesNotContain("SECRET");
    }

    @Test
    void theWordsOfTheChangeThatEndsItsBeingConfidentialStayOut() {
        var path = path();
        acme.patch(path, "{\"terms\": {\"data-sensitivity\": \"restricted\"}}");
        acme.patch(path, "{\"title\": \"SECRETTITLE\", \"terms\": {\"data-sensitivity\": \"public\"}}");
        assertThat(entry(path, 1).toString()).contains("titleLength").doesNotContain("SECRET");
    }

    @Test
    void theTitleOfAPublicOneIsInIt() {
        var path = path();
        acme.patch(path, "{\"title\": \"Open words\", \"terms\": {\"data-sensitivity\": \"internal\"}}");
        assertThat(entry(path, 0).at("/after/title").asString()).isEqualTo("Open words");
    }

    @Test
    void tellsWhichTermsABatchTookAway() {
        var path = path();
        acme.patch(path, "{\"terms\": {\"tags\": [\"taken\", \"kept\"]}, \"createMissingTerms\": true}");
        var id = path.substring(path.lastIndexOf('/') + 1);
        acme.post(
                "/api/v1/conversations/batch", "{\"ids\": [\"" + id + "\"], \"removeTerms\": {\"tags\": [\"taken\"]}}");
        var removed = entry(path, 1);
        assertThat(removed.path("before").path("terms.tags")).hasSize(2);
        assertThat(removed.path("after").path("terms.tags")).hasSize(1);
    }

    private static JsonNode entry(String path, int index) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return PublishedEvents.auditEntriesOf(id, index + 1).get(index);
    }

    private String path() {
        var source = "t" + UUID.randomUUID().toString().replace("-", "");
        var archive = new ChatGptArchive();
        archive.chat(source, "Audited").says("q", null, "user", "What is to be said?");
        acme.imported("a.json", archive.bytes());
        var found = acme.read("/api/v1/conversations?sourceId=" + source);
        return "/api/v1/conversations/" + found.at("/items/0/id").asString();
    }
}
