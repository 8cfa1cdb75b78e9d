package dev.outputhub.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class DestinationTests {

    @ParameterizedTest
    @CsvSource({
        "me, AUTH",
        "organization, AUTH",
        "members, AUTH",
        "invitations, AUTH",
        "groups, AUTH",
        "roles, AUTH",
        "api-keys, AUTH",
        "identity-providers, AUTH",
        "sessions, AUTH",
        "audit, AUTH",
        "settings, AUTH",
        "subject-requests, AUTH",
        "vocabularies, PROMPT",
        "prompts, PROMPT",
        "snippets, PROMPT",
        "agents, PROMPT",
        "qa-checklist, PROMPT",
        "label-rules, PROMPT",
        "outputs, OUTPUT",
        "files, OUTPUT",
        "conversations, CONVERSATION",
        "messages, CONVERSATION",
        "imports, CONVERSATION",
        "provider-connections, LLM",
        "models, LLM",
        "completions, LLM",
        "comparisons, LLM",
        "analytics, ANALYTICS",
        "reports, ANALYTICS",
        "notifications, NOTIFICATION",
        "notification-preferences, NOTIFICATION",
        "saved-searches, AUTH",
        "webhooks, NOTIFICATION"
    })
    void everyResourceGoesToItsOwner(String resource, Service owner) {
        assertThat(destination(HttpMethod.GET, "/api/v1/" + resource)).isEqualTo(owner);
        assertThat(destination(HttpMethod.PATCH, "/api/v1/" + resource + "/1/more"))
                .isEqualTo(owner);
    }

    @Test
    void theCaptureProxyIsTheModelServices() {
        assertThat(destination(HttpMethod.POST, "/openai/v1/chat/completions")).isEqualTo(Service.LLM);
    }

    @Test
    void theDoorOfDirectoriesIsTheIdentityServices() {
        assertThat(destination(HttpMethod.PATCH, "/scim/v2/Users/1")).isEqualTo(Service.AUTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/prompts/1", "/api/v1/internal/prompts", "/api/v1/search-hits", "/api/v1/favourites",
                        "/api/v1",
                "/api/v1/", "/api/v2/prompts", "/v3/api-docs", "/actuator/health", "/prompts"
            })
    void whatIsNotListedIsNowhere(String path) {
        assertThat(Destination.of(HttpMethod.GET, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompts", "agents", "conversations", "messages"})
    void theOutputsOfARecordAreAListOfTheirOwner(String resource) {
        var destination = Destination.of(HttpMethod.GET, "/api/v1/" + resource + "/7/outputs")
                .orElseThrow();

        assertThat(destination.service()).isEqualTo(Service.OUTPUT);
        assertThat(rewritten(destination, "http://hub/api/v1/x?limit=3&q=a%26b"))
                .isEqualTo("http://hub/api/v1/outputs/of/" + resource + "/7?limit=3&q=a%26b");
    }

    @Test
    void anIdCannotBringAFilterOfItsOwn() {
        var destination = Destination.of(HttpMethod.GET, "/api/v1/prompts/7%3Fdeleted=true%2F/outputs")
                .orElseThrow();

        assertThat(rewritten(destination, "http://hub/api/v1/x"))
                .isEqualTo("http://hub/api/v1/outputs/of/prompts/7%3Fdeleted=true%2F");
    }

    @Test
    void savingAnOutputOutOfAMessageStaysWithTheMessagesOwner() {
        assertThat(destination(HttpMethod.POST, "/api/v1/messages/7/outputs")).isEqualTo(Service.CONVERSATION);
    }

    private static Service destination(HttpMethod method, String path) {
        return Destination.of(method, path).orElseThrow().service();
    }

    private static String rewritten(Destination destination, String uri) {
        return destination.relation().applyTo(URI.create(uri)).toString();
    }
}
