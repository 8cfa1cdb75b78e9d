package dev.outputhub.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.GatewayProof;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class AccessIntegrationTests {

    private static final String TOLD = "/internal/open/accesses";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DoorProperties door;

    /** Of whom nothing was told yet. */
    private final String person = UUID.randomUUID().toString();

    AccessIntegrationTests(DoorProperties door) {
        this.door = door;
    }

    @Test
    void aSearchIsToldWithoutItsWords() {
        ask("/api/v1/outputs?q=Jane+Doe", 200);
        var told = told("search.made");
        assertThat(told.path("path").asString()).isEqualTo("/api/v1/outputs");
        assertThat(told.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(told.path("count").asLong()).isEqualTo(1);
        assertThat(told.toString()).doesNotContain("Jane");
    }

    @Test
    void aRefusalByAServiceIsToldWithWhereItWas() {
        World.service(Service.OUTPUT).answers("/api/v1/outputs", 403, "{}");
        ask("/api/v1/outputs", 403);
        var told = told("access.refused");
        assertThat(told.path("path").asString()).isEqualTo("GET /api/v1/outputs");
        assertThat(told.path("organization").asString()).isEqualTo("0198c0de-0000-7000-8000-00000000ac3e");
    }

    @Test
    void aDownloadIsToldWithTheFile() {
        var file = UUID.randomUUID().toString();
        ask("/api/v1/files/" + file + "/content", 200);
        assertThat(told("file.downloaded").path("record").asString()).isEqualTo(file);
    }

    @Test
    void aListIsNothingToTell() {
        ask("/api/v1/outputs", 200);
        ask("/api/v1/outputs?q=later", 200);
        told("search.made");
        assertThat(of("")).hasSize(1);
    }

    @Test
    void aSwitchIsToldToTheOrganisationThatIsEntered() {
        var browser = new Browser(door);
        browser.signIn("");
        browser.put("/api/v1/session", "{\"organization\": \"globex\"}");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(all())
                        .anySatisfy(
                                told -> assertThat(told.path("kind").asString()).isEqualTo("session.switched")));
    }

    @Test
    void whatAuthServiceDidNotHearIsToldAgainUnderTheSameId() {
        World.service(Service.AUTH).answers(TOLD, 503, "{}");
        ask("/api/v1/search?q=a", 200);
        await().atMost(SOON).until(() -> of("search.made").size() > 1);
        World.service(Service.AUTH).answers(TOLD, 200, "{}");
        assertThat(of("search.made"))
                .extracting(told -> told.path("id").asString())
                .containsOnly(of("search.made").getFirst().path("id").asString());
    }

    @Test
    void aGatewayThatIsStoppedTellsWhatItHasFirst(
            @Autowired WebClient client,
            @Autowired ServiceAddresses addresses,
            @Autowired GatewayProof proof,
            @Autowired JsonMapper json,
            @Autowired Clock clock)
            throws InterruptedException {
        var notes = new AccessNotes(clock, new SimpleMeterRegistry());
        var report = new AccessReport(notes, client, addresses, proof, json);
        var somebody = UUID.fromString(person);
        var search = new Access(
                somebody, somebody, null, null, AccessKind.SEARCH, somebody, "203.0.113.7", "/api/v1/search");
        notes.add(search);
        notes.due();
        notes.add(search);
        var stopped = new CountDownLatch(1);
        report.stop(stopped::countDown);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(of("search.made")).hasSize(1);
    }

    @Test
    void whatIsToldHasTheFieldsThatWereAgreedAndIsProved() throws IOException, GeneralSecurityException {
        ask("/api/v1/search?q=a", 200);
        told("search.made");
        var sent = World.service(Service.AUTH).told().getLast();
        var agreed = JSON.readTree(
                        Files.readString(Path.of("../contracts/internal/auth/POST.open.accesses/request.json")))
                .path("accesses")
                .path(0);
        assertThat(JSON.readTree(sent.body()).path("accesses").path(0).propertyNames())
                .containsExactlyInAnyOrderElementsOf(agreed.propertyNames());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("test-gateway-key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var proof = mac.doFinal(("accesses\n" + sent.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(sent.header("Hub-Gateway-Proof")).isEqualTo(HexFormat.of().formatHex(proof));
    }

    private void ask(String path, int status) {
        var token = World.identity().accessToken(claims -> claims.subject(person));
        Door.withToken(door, token).get().uri(path).exchange().expectStatus().isEqualTo(status);
    }

    private JsonNode told(String kind) {
        await().atMost(SOON).until(() -> !of(kind).isEmpty());
        return of(kind).getFirst();
    }

    private List<JsonNode> of(String kind) {
        return all().stream()
                .filter(told -> told.path("person").asString().equals(person))
                .filter(told -> told.path("kind").asString().startsWith(kind))
                .toList();
    }

    private static List<JsonNode> all() {
        return World.service(Service.AUTH).told().stream()
                .flatMap(sent -> JSON.readTree(sent.body()).path("accesses").valueStream())
                .toList();
    }
}
