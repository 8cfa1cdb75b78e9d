package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner of another organisation, who holds every scope, asks after our records in ways that name no address of theirs. */
class OtherOrganizationJourneyTests {

    private static final Api STRANGER = Api.as("owner@globex.test");
    private static Records ours;

    @BeforeAll
    static void create() {
        ours = Records.create();
    }

    @Test
    void searchFindsNothingOfOurs() {
        var found = STRANGER.get("/api/v1/search?q=" + ours.mark());
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").size()).as(found.body()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outputs",
                "prompts",
                "snippets",
                "agents",
                "conversations",
                "imports",
                "exports",
                "files",
                "webhooks",
                "provider-connections",
                "completions",
                "vocabularies",
                "notifications",
                "audit"
            })
    void listsShowNothingOfOurs(String collection) {
        var list = STRANGER.get("/api/v1/" + collection + "?limit=200");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).doesNotContain(ours.mark());
        ours.byCollection().values().forEach(id -> assertThat(list.body()).doesNotContain(id));
    }

    @ParameterizedTest
    @CsvSource({
        "outputs, promptId, prompts",
        "outputs, agentId, agents",
        "outputs, conversationId, conversations",
        "outputs, messageId, messages",
        "outputs, importId, imports",
        "agents, promptId, prompts",
    })
    void filtersByOurRecordsFindNothing(String collection, String filter, String kind) {
        var answer = STRANGER.get("/api/v1/%s?%s=%s"
                .formatted(collection, filter, ours.byCollection().get(kind)));
        var absent = STRANGER.get("/api/v1/%s?%s=%s".formatted(collection, filter, UUID.randomUUID()));
        assertSame(answer, absent);
    }

    @ParameterizedTest
    @CsvSource({"promptId, prompts", "agentId, agents", "conversationId, conversations", "messageId, messages"})
    void outputsCannotReferToOurRecords(String field, String kind) {
        assertSame(
                output(Map.of(field, ours.byCollection().get(kind))),
                output(Map.of(field, UUID.randomUUID().toString())));
    }

    @Test
    void termsOfOursCannotBeAssigned() {
        assertSame(
                output(Map.of(
                        "terms", Map.of("tags", List.of(ours.byCollection().get("terms"))))),
                output(Map.of("terms", Map.of("tags", List.of(UUID.randomUUID().toString())))));
    }

    @ParameterizedTest
    @CsvSource({"promptId, prompts", "conversationId, conversations"})
    void modelsCannotBePromptedWithOurRecords(String field, String kind) {
        assertSame(
                completion(Map.of(field, ours.byCollection().get(kind))),
                completion(Map.of(field, UUID.randomUUID().toString())));
    }

    private static Api.Answer output(Map<String, Object> reference) {
        var body = new HashMap<String, Object>(reference);
        body.put("title", "Ours or not");
        body.put("content", "text");
        return STRANGER.post("/api/v1/outputs", body);
    }

    private static Api.Answer completion(Map<String, Object> reference) {
        var body = new HashMap<String, Object>(reference);
        body.put("model", "demo");
        body.put("messages", List.of(Map.of("role", "user", "content", "Hello")));
        return STRANGER.post("/api/v1/completions", body);
    }

    private static void assertSame(Api.Answer answer, Api.Answer absent) {
        assertThat(answer.status()).as(answer.body() + absent.body()).isEqualTo(absent.status());
        assertThat(answer.status()).isLessThan(500);
        assertThat(EndpointWalkJourneyTests.neutral(answer.body()))
                .isEqualTo(EndpointWalkJourneyTests.neutral(absent.body()));
        assertThat(answer.body()).doesNotContain(ours.mark());
    }
}
