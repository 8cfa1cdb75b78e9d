package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.platform.test.events.PublishedEvents;
import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromptEventsIntegrationTests extends RunningPromptService {

    @Test
    void everyChangeIsToldInOrderAndAudited() {
        var id = prompt(word("told"), "one");
        var uri = "/api/v1/prompts/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "n"), "*");
        send(ACME_EDITOR, POST, uri + "/versions", Map.of("template", "two"));
        send(ACME_EDITOR, PUT, uri + "/labels/production", Map.of("version", 2), "*");
        send(ACME_EDITOR, DELETE, uri, null, "*");
        send(ACME_EDITOR, POST, uri + "/restore", null);
        var told = told(id, 14);
        assertThat(told.types())
                .containsExactly(
                        "PromptCreated",
                        "PromptVersionCreated",
                        "PromptUpdated",
                        "PromptVersionCreated",
                        "PromptUpdated",
                        "PromptLabelMoved",
                        "PromptDeleted",
                        "PromptRestored");
        assertThat(told.auditEntries())
                .extracting(entry -> entry.path("action").asString())
                .containsExactly(
                        "prompt.created",
                        "prompt.updated",
                        "prompt.version-created",
                        "prompt.label-moved",
                        "prompt.deleted",
                        "prompt.restored");
    }

    @Test
    void ofAConfidentialPromptNothingIsSaidInTheAuditTrail() {
        var id = created(
                "/api/v1/prompts",
                Map.of("title", "Merger plans", "template", "x", "terms", Map.of("data-sensitivity", "restricted")));
        var uri = "/api/v1/prompts/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "Merger", "terms", Map.of("data-sensitivity", "public")), "*");
        assertThat(told(id, 5).audited())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger"));
    }

    @Test
    void theChangeThatMakesAPromptConfidentialSaysNothing() {
        var uri = "/api/v1/prompts/" + prompt("Plans", "x");
        send(ACME_EDITOR, PATCH, uri, Map.of("title", "Merger", "terms", marked("confidential")), "*");
        assertThat(told(uri.substring(16), 4).audited().get(1))
                .doesNotContain("Merger")
                .contains("titleLength");
    }

    @Test
    void aBatchThatEndsItsBeingConfidentialDoesNotTellWhatItSaidBefore() {
        var id =
                created("/api/v1/prompts", Map.of("title", "Merger", "template", "x", "terms", marked("confidential")));
        var batch = Map.of("ids", List.of(id), "removeTerms", marked("confidential"), "set", Map.of("title", "Plans"));
        assertThat(send(ACME_EDITOR, POST, "/api/v1/prompts/batch", batch)).hasStatusOk();
        assertThat(told(id, 5).audited())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger"));
    }

    @Test
    void anImportThatEndsItsBeingConfidentialDoesNotTellWhatItSaidBefore() {
        var key = word("key");
        imported(Map.of("sourceKey", key, "title", "Merger", "template", "x", "terms", level("confidential")));
        var id = imported(Map.of("sourceKey", key, "title", "Plans", "template", "x", "terms", level("public")));
        assertThat(told(id, 5).audited())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger"));
    }

    @Test
    void tellsWhichTermTookThePlaceOfWhich() {
        var id = created(
                "/api/v1/prompts",
                Map.of("title", word("replaced"), "template", "x", "terms", Map.of("access-interfaces", "chat")));
        var batch = Map.of("ids", List.of(id), "addTerms", Map.of("access-interfaces", List.of("voice")));
        assertThat(send(ACME_EDITOR, POST, "/api/v1/prompts/batch", batch)).hasStatusOk();
        var entry = told(id, 5).auditEntries().getLast();
        assertThat(entry.path("before").path("terms.access-interfaces"))
                .hasSize(1)
                .isNotEqualTo(entry.path("after").path("terms.access-interfaces"));
        assertThat(entry.path("after").path("terms.access-interfaces")).hasSize(1);
    }

    @Test
    void aPromptThatComesBackFromAnArchiveIsToldWithItsVersionsAndLabels() {
        var id = prompt(word("archived"), "one");
        send(ACME_EDITOR, POST, "/api/v1/prompts/" + id + "/versions", Map.of("template", "two"));
        send(ACME_EDITOR, PUT, "/api/v1/prompts/" + id + "/labels/production", Map.of("version", 2), "*");
        var acme = new CompleteCalls(mvc, ACME_EDITOR.organizationId());
        acme.restore(UUID.randomUUID(), "prompt", List.of(acme.one("prompt", id)));
        var told = told(acme.here(id), 5);
        assertThat(told.types())
                .containsExactly("PromptCreated", "PromptVersionCreated", "PromptVersionCreated", "PromptLabelMoved");
        assertThat(told.auditEntries())
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("prompt.created");
    }

    private String imported(Map<String, ?> item) {
        var batch = Map.of("importId", UUID.randomUUID(), "items", List.of(item));
        return asService(ACME_EDITOR, "/internal/imported-prompts", batch)
                .path("items")
                .get(0)
                .path("promptId")
                .asString();
    }

    private static Map<String, String> marked(String sensitivity) {
        return Map.of("data-sensitivity", sensitivity);
    }

    private static Map<String, List<String>> level(String sensitivity) {
        return Map.of("data-sensitivity", List.of(sensitivity));
    }

    private static PublishedEvents told(String id, int count) {
        return PublishedEvents.of(id, PromptEvents.TOPIC, count);
    }
}
