package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Terms that come to be because somebody names them while writing a record. */
class TermCreationSliceTests extends RunningPromptService {

    @Test
    void happensOnlyWhenAsked() {
        var tag = word("Fresh ");
        var terms = Map.of("tags", List.of(tag));
        var refused = send(ACME_EDITOR, POST, "/api/v1/prompts", Map.of("title", "t", "template", "x", "terms", terms));
        assertProblem(refused, UNPROCESSABLE_CONTENT, "unknown-term");
        assertThat(json(refused).path("errors").get(0).path("field").asString()).isEqualTo("terms.tags");
        assertThat(named(tag).path("name").asString()).isEqualTo(tag);
        assertThat(named(tag.toUpperCase(Locale.ROOT)).path("id"))
                .isEqualTo(named(tag).path("id"));
    }

    @Test
    void findsANameAgainInEveryScript() {
        for (var start : List.of("ΟΔΟΣ ΑΒΓ ", "İstanbul gezisi ", "STRASSE ß ", "Ǆ ", "K elvin ")) {
            var tag = start + UUID.randomUUID();
            var first = named(tag).path("id").asString();
            assertThat(named(tag).path("id").asString()).as(tag).isEqualTo(first);
            assertThat(named(" " + tag + " ").path("id").asString()).as(tag).isEqualTo(first);
        }
    }

    @Test
    void happensOnceWhenManyNameTheSameAtOnce() throws Exception {
        var tag = word("Rush ");
        var found = new HashSet<String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> callers.submit(() -> named(tag).path("id").asString()))
                    .toList();
            for (var answer : answers) {
                found.add(answer.get());
            }
        }
        assertThat(found).hasSize(1);
    }

    @Test
    void takesAnIdThatLeadsNowhereForAMistake() {
        var refused = send(
                ACME_EDITOR, POST, "/api/v1/prompts", prompt(UUID.randomUUID().toString()));
        assertProblem(refused, UNPROCESSABLE_CONTENT, "unknown-term");
    }

    @Test
    void needsThePermissionToWriteVocabularies() {
        assertThat(send(ACME_REVIEWER, POST, "/api/v1/prompts", prompt("x"))).hasStatus(FORBIDDEN);
        var answer = asService(
                ACME_REVIEWER,
                "/internal/terms/resolve",
                Map.of("vocabulary", "tags", "values", List.of(word("nobody")), "createMissing", false));
        assertThat(answer.path("terms").size()).isZero();
    }

    @Test
    void knowsModelsByTheNamesProvidersGiveThem() {
        var values = List.of("gpt-4o-2024-08-06", "GPT-4O", "chatgpt-4o-latest", "gpt-4o");
        var answer = asService(
                ACME_EDITOR,
                "/internal/terms/resolve",
                Map.of("vocabulary", "llms", "values", values, "createMissing", false));
        for (var value : values) {
            assertThat(answer.path("terms").path(value).path("name").asString())
                    .as(value)
                    .isEqualTo("GPT-4o");
        }
        var nowhere = Map.of("vocabulary", "nowhere", "values", values, "createMissing", true);
        assertThat(asService(ACME_EDITOR, "/internal/terms/resolve", nowhere)
                        .path("terms")
                        .size())
                .isZero();
    }

    private JsonNode named(String tag) {
        return create("/api/v1/prompts", prompt(tag)).path("terms").path("tags").get(0);
    }

    private static Map<String, ?> prompt(String tag) {
        return Map.of("title", "t", "template", "x", "terms", Map.of("tags", List.of(tag)), "createMissingTerms", true);
    }
}
