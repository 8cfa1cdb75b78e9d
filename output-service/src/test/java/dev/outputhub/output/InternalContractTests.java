package dev.outputhub.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.contracts.InternalCaller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service answers to others is what contracts/internal promises. */
class InternalContractTests extends RunningOutputService {

    private InternalCaller caller;

    @BeforeEach
    void callsForAnEditor() {
        caller = new InternalCaller(mvc, "output", ACME_EDITOR);
        NEIGHBOURS.records().examples();
    }

    @Test
    void anOutputIsCapturedAsAgreed() {
        var captured = caller.post("POST /internal/outputs");
        assertThat(captured.path("notes").asString()).isEqualTo("For the brochure.");
        assertThat(captured.at("/terms/tags/0/name").asString()).isEqualTo("tides");
    }

    @Test
    void importedOutputsAreTakenAndTakenBackAsAgreed() {
        var taken = caller.post("POST /internal/imported-outputs").at("/items/0");
        assertThat(taken.path("result").asString()).isEqualTo("new");
        assertThat(taken.path("reason").isNull()).isTrue();
        assertThat(caller.post("POST /internal/imported-outputs/undo")
                        .path("removed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void usesOfTermsAreToldAsAgreed() {
        var output = capture(
                ACME_EDITOR,
                Map.of(
                        "content",
                        "x",
                        "terms",
                        Map.of("tags", List.of("used " + UUID.randomUUID())),
                        "createMissingTerms",
                        true));
        var terms = new InternalCaller(mvc, "terms", ACME_EDITOR);
        assertThat(terms.get("GET /internal/term-counts/{vocabulary}", "tags")
                        .path(output.at("/terms/tags/0/id").asString())
                        .asInt())
                .isEqualTo(1);
        assertThat(terms.get("GET /internal/term-counts/{vocabulary}/several", "tags")
                        .isObject())
                .isTrue();
    }

    @Test
    void accuracyOfVersionsIsToldAsAgreed() {
        var prompt = NEIGHBOURS.records().prompt("Judged", 3);
        for (var level : List.of("highly-accurate", "inaccurate", "highly-accurate")) {
            capture(
                    ACME_EDITOR,
                    Map.of(
                            "content",
                            "x",
                            "promptId",
                            prompt,
                            "promptVersion",
                            3,
                            "terms",
                            Map.of("accuracy-levels", level),
                            "createMissingTerms",
                            true));
        }
        capture(ACME_EDITOR, Map.of("content", "not judged", "promptId", prompt, "promptVersion", 2));
        var endpoint = "GET /internal/prompt-accuracy/{promptId}";
        var told = caller.get(endpoint, prompt).path("items");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/number").asInt()).isEqualTo(3);
        assertThat(told.at("/0/accuracy")
                        .valueStream()
                        .mapToInt(level -> level.path("outputs").asInt()))
                .containsExactlyInAnyOrder(2, 1);
        assertThat(new InternalCaller(mvc, "output", GLOBEX_OWNER)
                        .get(endpoint, prompt)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void filesAreTakenLinkedAndTakenBackAsAgreed() {
        var id = UUID.randomUUID();
        var bytes = "text".getBytes(StandardCharsets.UTF_8);
        var importId = "0198c0de-0000-7000-8000-0000000001a1";
        assertThat(caller.put("PUT /internal/files/{id}", "name=a.txt&importId=" + importId, bytes, id)
                        .path("mediaType")
                        .asString())
                .isEqualTo("text/plain");
        assertThat(caller.post("POST /internal/files/{id}/links", id)
                        .path("links")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.post("POST /internal/files/undo").path("removed").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /internal/outputs",
                "POST /internal/imported-outputs",
                "POST /internal/imported-outputs/undo",
                "POST /internal/files/undo"
            })
    void aFieldThatIsNotKnownIsRefusedByName(String endpoint) {
        caller.assertUnknownFieldsAreRefused(endpoint);
    }
}
