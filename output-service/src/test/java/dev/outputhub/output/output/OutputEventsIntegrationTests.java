package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.events.PublishedEvents;
import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.TermState;
import dev.outputhub.records.terms.VocabularyState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

class OutputEventsIntegrationTests extends RunningOutputService {

    @Autowired
    TermReferences references;

    @Test
    void everyChangeIsToldInOrderAndAudited() {
        var id = captured(ACME_EDITOR, "the words of it");
        var uri = "/api/v1/outputs/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("rating", 2), "*");
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "other words"));
        var told = told(id, 6);
        assertThat(told.types()).containsExactly("OutputCreated", "OutputUpdated", "OutputEdited");
        assertThat(told.auditEntries())
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("output.created", "output.updated", "output.edited");
    }

    @Test
    void textsStayOutOfTheAuditTrail() {
        var id = captured(ACME_EDITOR, "Title line\n\nsecret words of the content");
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, Map.of("notes", "secret note"), "*");
        assertThat(told(id, 4).audited())
                .allSatisfy(entry -> assertThat(entry).doesNotContain("secret"))
                .anySatisfy(entry -> assertThat(entry).contains("sha256").contains("Title line"));
    }

    @Test
    void ofAConfidentialOutputTheTitleStaysOutToo() {
        var id = capture(
                        ACME_EDITOR,
                        Map.of("content", "# Merger plans\n\nx", "terms", Map.of("data-sensitivity", "confidential")))
                .path("id")
                .asString();
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, Map.of("title", "Merger plans, second"), "*");
        assertThat(told(id, 4).audited())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger").doesNotContain("sha256"));
    }

    @Test
    void ofWhatSomeGroupsAloneMaySeeTheTitleStaysOutAndAllThatIsToldIsMarked() {
        var vocabulary = "output-libraries";
        var term = UUID.randomUUID();
        var group = UUID.randomUUID();
        CurrentPrincipal.run(Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id()), () -> {
            references.remember(
                    new VocabularyState(vocabulary, vocabulary, List.of("output"), "many", false, false, false, 1));
            references.remember(new TermState(
                    term, vocabulary, "board" + term, "Board", null, null, 0, false, null, 1, List.of(group)));
        });
        var member = Caller.saying(ACME_EDITOR, Map.of("groups", List.of(group.toString())));
        var answer = mvc.post()
                .uri("/api/v1/outputs")
                .with(member)
                .contentType("application/json")
                .content(JSON.writeValueAsBytes(
                        Map.of("content", "# Merger plans", "terms", Map.of(vocabulary, List.of(term.toString())))))
                .exchange();
        var told = told(json(answer).path("id").asString(), 2);
        assertThat(told.audited()).singleElement().asString().doesNotContain("Merger");
        assertThat(told.limited()).isTrue();
        assertThat(told(captured(ACME_EDITOR, "open"), 2).limited()).isFalse();
    }

    @Test
    void theTitleStaysOutOfTheChangeThatMakesItConfidential() {
        var id = captured(ACME_EDITOR, "Plans\n\nx");
        var patch = Map.of("title", "Merger plans", "terms", Map.of("data-sensitivity", "confidential"));
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, patch, "*");
        assertThat(changeOf(id)).contains("titleLength").doesNotContain("Merger");
    }

    @Test
    void theTitleStaysOutOfTheChangeThatEndsItsBeingConfidential() {
        var id = capture(
                        ACME_EDITOR,
                        Map.of("content", "# Merger plans\n\nx", "terms", Map.of("data-sensitivity", "confidential")))
                .path("id")
                .asString();
        var patch = Map.of("title", "Plans", "terms", Map.of("data-sensitivity", "public"));
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, patch, "*");
        assertThat(changeOf(id)).contains("titleLength").doesNotContain("Merger");
    }

    @Test
    void theTitleStaysOutOfABatchThatMakesItConfidential() {
        var batch = Map.of("set", Map.of("title", "Merger plans"), "addTerms", marked("confidential"));
        assertThat(changeByBatch(Map.of(), batch)).contains("titleLength").doesNotContain("Merger");
    }

    @Test
    void theTitleStaysOutOfABatchThatEndsItsBeingConfidential() {
        var batch = Map.of("set", Map.of("title", "Plans"), "removeTerms", marked("confidential"));
        assertThat(changeByBatch(marked("confidential"), batch))
                .contains("titleLength")
                .doesNotContain("Merger");
    }

    @Test
    void theTrailTellsWhichTermsTookThePlaceOfWhich() {
        var id = capture(ACME_EDITOR, Map.of("content", "x", "terms", Map.of("accuracy-levels", "inaccurate")))
                .path("id")
                .asString();
        send(
                ACME_EDITOR,
                POST,
                "/api/v1/outputs/batch",
                Map.of("ids", List.of(id), "addTerms", Map.of("accuracy-levels", "highly-accurate")));
        send(
                ACME_EDITOR,
                PATCH,
                "/api/v1/outputs/" + id,
                Map.of("terms", Map.of("accuracy-levels", "inaccurate")),
                "*");
        var entries = told(id, 6).auditEntries();
        var name = "terms.accuracy-levels";
        assertThat(entries.get(1).path("before").path(name))
                .hasSize(1)
                .isEqualTo(entries.get(2).path("after").path(name))
                .isNotEqualTo(entries.get(1).path("after").path(name));
        assertThat(entries.get(2).path("before").path(name))
                .isEqualTo(entries.get(1).path("after").path(name));
    }

    @Test
    void theNameOfAFileOfAConfidentialOutputStaysOut() {
        var output = capture(ACME_EDITOR, Map.of("content", "x", "terms", marked("confidential")))
                .path("id")
                .asString();
        var file = json(mvc.post()
                .multipart()
                .uri("/api/v1/files?recordKind=output&recordId=" + output)
                .file(new MockMultipartFile(
                        "file", "Merger.md", "text/plain", "plans".getBytes(StandardCharsets.UTF_8)))
                .with(Caller.as(ACME_EDITOR))
                .exchange());
        var id = file.path("id").asString();
        send(ACME_EDITOR, DELETE, "/api/v1/files/" + id, null, "*");
        assertThat(told(id, 2).audited())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .contains("size")
                        .doesNotContain("Merger")
                        .doesNotContain("sha256"));
    }

    private String changeByBatch(Map<String, String> terms, Map<String, ?> change) {
        var id = capture(ACME_EDITOR, Map.of("content", "# Merger plans\n\nx", "title", "Merger", "terms", terms))
                .path("id")
                .asString();
        var batch = new HashMap<String, Object>(change);
        batch.put("ids", List.of(id));
        assertThat(send(ACME_EDITOR, POST, "/api/v1/outputs/batch", batch)).hasStatusOk();
        return changeOf(id);
    }

    private static Map<String, String> marked(String sensitivity) {
        return Map.of("data-sensitivity", sensitivity);
    }

    private static String changeOf(String id) {
        return told(id, 4).audited().get(1);
    }

    private static PublishedEvents told(String id, int count) {
        return PublishedEvents.of(id, OutputEvents.TOPIC, count);
    }
}
