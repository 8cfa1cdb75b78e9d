package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.prompt.fixture.RunningPromptService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** JSON that callers shape: what is taken can be listed again, what is too deep is refused by the name of its field. */
class DeepJsonSliceTests extends RunningPromptService {

    @Test
    void attributesOfATerm() {
        var terms = "/api/v1/vocabularies/tags/terms";
        refuses(ACME_OWNER, POST, terms, "{\"name\": \"NAME\", \"attributes\": DEEP}", "attributes");
        takes(ACME_OWNER, POST, terms, "{\"name\": \"NAME\", \"attributes\": DEEP}", terms);
    }

    @Test
    void configurationOfAnAgent() {
        var agents = "/api/v1/agents";
        refuses(ACME_EDITOR, POST, agents, "{\"name\": \"NAME\", \"configuration\": DEEP}", "configuration");
        takes(ACME_EDITOR, POST, agents, "{\"name\": \"NAME\", \"configuration\": DEEP}", agents);
    }

    @Test
    void settingsAndDefaultsOfAPrompt() {
        var prompts = "/api/v1/prompts";
        var settings = "{\"title\": \"NAME\", \"template\": \"x\", \"settings\": DEEP}";
        refuses(ACME_EDITOR, POST, prompts, settings, "settings");
        takes(ACME_EDITOR, POST, prompts, settings, prompts);
        refuses(
                ACME_EDITOR,
                POST,
                prompts,
                "{\"title\": \"NAME\", \"template\": \"{{a}}\", \"variables\": [{\"name\": \"a\", \"type\": \"json\", \"default\": DEEP}]}",
                "variables");
        refuses(ACME_EDITOR, POST, prompts + "/batch", "{\"ids\": [], \"set\": DEEP}", "set");
    }

    @Test
    void changes() {
        refuses(
                ACME_EDITOR,
                PATCH,
                "/api/v1/prompts/" + prompt(word("t"), "x"),
                "{\"title\": \"NAME\", \"terms\": DEEP}",
                "terms");
    }

    private void refuses(TestPeople person, HttpMethod method, String uri, String body, String field) {
        assertThat(send(person, method, uri, filled(body, 498), "*"))
                .as("%s %s", method, uri)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .startsWith(field);
    }

    private void takes(TestPeople person, HttpMethod method, String uri, String body, String list) {
        assertThat(send(person, method, uri, filled(body, 60), "*"))
                .as("%s %s", method, uri)
                .hasStatus(HttpStatus.CREATED);
        assertThat(read(ACME_VIEWER, list + "?limit=200").path("items")).isNotEmpty();
    }

    private static String filled(String body, int levels) {
        var deep = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        return body.replace("NAME", word("n")).replace("DEEP", deep);
    }
}
