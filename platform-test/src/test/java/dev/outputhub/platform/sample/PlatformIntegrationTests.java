package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.platform.test.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PlatformIntegrationTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final MockMvcTester mvc;
    private final Notes notes;

    @Autowired
    PlatformIntegrationTests(MockMvcTester mvc, Notes notes) {
        this.mvc = mvc;
        this.notes = notes;
    }

    @Test
    void withoutTokenAnswersUnauthenticatedAsProblem() {
        var answer = mvc.get().uri("/api/v1/notes").exchange();
        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("unauthenticated");
    }

    @Test
    void namesTheMissingScope() {
        var answer = post(ACME_VIEWER, "{\"text\":\"x\"}", null);
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("outputs:write");
    }

    @Test
    void endpointWithoutDeclaredScopeIsClosed() {
        assertThat(mvc.get().uri("/api/v1/notes/undeclared").with(Caller.as(ACME_EDITOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherOrganisationsRecordAnswersLikeAnAbsentOne() {
        var id = create(ACME_EDITOR, "secret of acme");
        assertThat(get(ACME_EDITOR, id)).hasStatusOk();
        assertThat(get(GLOBEX_OWNER, id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(list(GLOBEX_OWNER, "")).bodyText().doesNotContain("secret of acme");
        assertThat(get(GLOBEX_OWNER, "not-an-id")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void databaseRefusesARowOfAnotherOrganisation() {
        CurrentPrincipal.run(
                principal(ACME_EDITOR),
                () -> assertThatThrownBy(() -> notes.forge(GLOBEX_OWNER.organizationId()))
                        .hasStackTraceContaining("row-level security"));
    }

    @Test
    void refusesEmptyFieldByName() {
        var answer = post(ACME_EDITOR, "{\"text\":\" \"}", null);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("text");
    }

    @Test
    void problemNamesTheTraceTheCallerBegan() {
        var answer = traced(ACME_EDITOR, "{\"text\":\" \"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.traceId").isEqualTo(TRACE);
    }

    @Test
    void problemOfTheSecurityFiltersNamesATraceToo() {
        var answer = mvc.get().uri("/api/v1/notes").exchange();
        assertThat(answer).bodyJson().extractingPath("$.traceId").asString().matches("[0-9a-f]{32}");
    }

    @Test
    void whatTakesTooLongInTheDatabaseIsGivenUpAndSaidSo() {
        assertThat(mvc.get().uri("/api/v1/notes/slow").with(Caller.as(ACME_EDITOR)))
                .hasStatus(503)
                .containsHeader("Retry-After")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("That took too long");
    }

    @Test
    void refusesBrokenJson() {
        var answer = post(ACME_EDITOR, "{\"text\":", null);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("malformed-request");
    }

    @Test
    void repeatedPostWithSameKeyCreatesOnce() {
        var first = post(ACME_EDITOR, "{\"text\":\"once\"}", "key-1");
        var second = post(ACME_EDITOR, "{\"text\":\"once\"}", "key-1");
        assertThat(second).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(post(ACME_EDITOR, "{\"text\":\"something else\"}", "key-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void pagesThroughAListWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            create(ACME_EDITOR, "page-" + i);
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = mvc.get()
                    .uri("/api/v1/notes?limit=3&text.gte=page-&text.lt=page.&sort=-text" + cursor)
                    .with(Caller.as(ACME_EDITOR))
                    .exchange();
            assertThat(page).hasStatusOk();
            var json = JsonMapper.shared().readTree(body(page));
            json.path("items").forEach(item -> seen.add(item.path("text").asString()));
            cursor = json.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + json.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("page-6", "page-5", "page-4", "page-3", "page-2", "page-1", "page-0");
    }

    @Test
    void refusesAMisspeltFilterAndAForeignCursor() {
        assertThat(list(ACME_EDITOR, "?txt=a")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(list(ACME_EDITOR, "?cursor=abc")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(list(ACME_EDITOR, "?limit=0")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(list(ACME_EDITOR, "?sort=nothing")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesACursorOfAnotherListFilterOrOrganisation() {
        for (int i = 0; i < 3; i++) {
            create(ACME_EDITOR, "cursor-" + i);
        }
        var page = list(ACME_EDITOR, "?limit=1&text.gte=cursor-");
        var cursor = JsonMapper.shared().readTree(body(page)).path("nextCursor").asString();
        assertThat(list(ACME_EDITOR, "?limit=2&count=true&text.gte=cursor-&text.lt=&cursor=" + cursor))
                .hasStatusOk();
        isRefused(list(ACME_EDITOR, "?limit=1&text.gte=cursor&cursor=" + cursor));
        isRefused(list(ACME_EDITOR, "/others?limit=1&text.gte=cursor-&cursor=" + cursor));
        isRefused(list(GLOBEX_OWNER, "?limit=1&text.gte=cursor-&cursor=" + cursor));
    }

    private static void isRefused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("cursor");
    }

    @Test
    void deleteWithoutIfMatchIsAskedForOne() {
        var id = create(ACME_EDITOR, "kept");
        assertThat(mvc.delete().uri("/api/v1/notes/" + id).with(Caller.as(ACME_EDITOR)))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(mvc.delete()
                        .uri("/api/v1/notes/" + id)
                        .header("If-Match", "\"9\"")
                        .with(Caller.as(ACME_EDITOR)))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void changeAndItsAuditEntryReachTheBroker() {
        var id = JsonMapper.shared()
                .readTree(body(traced(ACME_EDITOR, "{\"text\":\"told\"}")))
                .path("id")
                .asString();
        var received = received(id, 2);
        var event = received.stream()
                .filter(message -> id.equals(message.key()) && message.topic().equals(Notes.TOPIC))
                .findFirst()
                .orElseThrow();
        assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("NoteCreated");
        assertThat(event.value()).contains("told");
        assertThat(new String(event.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .startsWith("00-" + TRACE);
    }

    @Test
    void theAuditTrailKnowsTheAddressThatTheGatewayProves() {
        // HMAC-SHA256 of the address with the key "test-gateway-key"
        var proof = "837d23c4bdce338b4db0ffa216036666c5a26c6729605e39b6d4e3242ef412ea";
        assertThat(auditedAddress("", Caller.as(ACME_EDITOR), "203.0.113.7", proof))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void theAuditTrailDoesNotBelieveAnAddressThatNobodyProves() {
        assertThat(auditedAddress("", Caller.as(ACME_EDITOR), "203.0.113.7", "guessed"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theAuditTrailKnowsTheAddressOfThePersonForWhomAServiceActs() {
        assertThat(auditedAddress("/internal", Caller.serviceFor(ACME_EDITOR), "203.0.113.7", ""))
                .isEqualTo("203.0.113.7");
    }

    private String auditedAddress(String path, RequestPostProcessor caller, String address, String proof) {
        var created = mvc.post()
                .uri("/api/v1/notes" + path)
                .with(caller)
                .header("Hub-Client-Address", address)
                .header("Hub-Client-Address-Proof", proof)
                .header("X-Forwarded-For", "198.51.100.1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"from somewhere\"}")
                .exchange();
        var id = JsonMapper.shared().readTree(body(created)).path("id").asString();
        return received(id, 2).stream()
                .filter(message -> message.topic().equals("audit.events.v1"))
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .map(entry -> entry.path("address").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventAsLongAsAModelsWholeContextReachesTheBroker() {
        var text = "long ".repeat(600_000);
        assertThat(received(create(ACME_EDITOR, text), 1).getFirst().value()).contains(text.strip());
    }

    @Test
    void aBodyThatCannotBeKeptAsItWasSentIsRefusedByField() {
        var answer = post(ACME_EDITOR, "{\"text\":\"half \\uD83D\"}", null);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("text");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("half of a character");
    }

    @Test
    void apiDocumentNamesTheScopes() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/api/v1/notes'].post['x-required-scope']")
                .isEqualTo("outputs:write");
    }

    /** Of this record, and from any topic. */
    private static List<ConsumerRecord<String, String>> received(String id, int atLeast) {
        var received = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestInfrastructure.kafkaBootstrapServers(),
                        "group.id",
                        "spy-" + id,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Notes.TOPIC, "audit.events.v1"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (id.equals(message.key())) {
                        received.add(message);
                    }
                });
                assertThat(received).hasSizeGreaterThanOrEqualTo(atLeast);
            });
        }
        return received;
    }

    private String create(TestPeople person, String text) {
        var answer = post(person, "{\"text\":\"" + text + "\"}", null);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return JsonMapper.shared().readTree(body(answer)).path("id").asString();
    }

    private MvcTestResult post(TestPeople person, String json, String key) {
        var request = mvc.post()
                .uri("/api/v1/notes")
                .with(Caller.as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult traced(TestPeople person, String json) {
        return mvc.post()
                .uri("/api/v1/notes")
                .with(Caller.as(person))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult get(TestPeople person, String id) {
        return mvc.get().uri("/api/v1/notes/" + id).with(Caller.as(person)).exchange();
    }

    private MvcTestResult list(TestPeople person, String query) {
        return mvc.get().uri("/api/v1/notes" + query).with(Caller.as(person)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Principal principal(TestPeople person) {
        return Principal.actingFor(person.organizationId(), person.id());
    }
}
