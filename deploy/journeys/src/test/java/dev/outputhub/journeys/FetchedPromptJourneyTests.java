package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs fetch is answered from memory by the gateway, and the next answer after a change is right all the same. */
class FetchedPromptJourneyTests {

    private static final int MOVES = 50;

    private final Api editor = Api.as("editor@acme.test");
    private final String slug = "fetched-" + UUID.randomUUID();
    private String prompt;

    @BeforeEach
    void aPromptWithTwoVersions() {
        var made = editor.post(
                "/api/v1/prompts", Map.of("title", slug, "slug", slug, "kind", "text", "template", "version 1"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        prompt = "/api/v1/prompts/" + made.json().path("id").asString();
        var second = editor.post(prompt + "/versions", Map.of("template", "version 2"));
        assertThat(second.status()).as(second.body()).isEqualTo(201);
    }

    @AfterEach
    void itGoesToTheTrash() {
        change("DELETE", prompt, null);
    }

    @Test
    void aMovedLabelCountsWithTheNextAnswer() {
        for (int move = 0; move < MOVES; move++) {
            int version = 1 + move % 2;
            change("PUT", prompt + "/labels/production", "{\"version\": " + version + "}");
            for (int time = 0; time < 3; time++) {
                assertThat(fetched(editor).json().path("template").asString()).isEqualTo("version " + version);
            }
        }
    }

    @Test
    void aPromptInTheTrashIsGoneAndComesBackAtOnce() {
        assertThat(fetched(editor).status()).isEqualTo(200);
        change("DELETE", prompt, null);
        assertThat(fetched(editor).status()).isEqualTo(404);
        change("POST", prompt + "/restore", "{}");
        assertThat(fetched(editor).status()).isEqualTo(200);
    }

    @Test
    void anotherOrganisationAndWhoMayNotReadPromptsGetNothingOfIt() {
        assertThat(fetched(editor).status()).isEqualTo(200);
        assertThat(fetched(Api.as("owner@globex.test")).status()).isEqualTo(404);
        var made = editor.post("/api/v1/api-keys", Map.of("name", slug, "scopes", List.of("outputs:read")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var key = Api.withKey(made.json().path("key").asString());
        assertThat(fetched(key).status()).isEqualTo(403);
        change("DELETE", "/api/v1/api-keys/" + made.json().path("id").asString(), null);
    }

    private Api.Answer fetched(Api caller) {
        return caller.get("/api/v1/prompts/by-slug/" + slug);
    }

    private void change(String method, String path, String json) {
        var answer = editor.send(method, path, json, Map.of("If-Match", "*"));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }
}
