package dev.outputhub.platform.test.neighbours;

import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.contracts.ObservedCalls;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All internal endpoints of the other services, with as much behind them as tests need; absent records answer 404. What is asked
 * and answered is held to the contracts, but for answers that a test gave itself.
 */
public final class Neighbours {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TERM_COUNTS = "/internal/term-counts/";
    private static final String MEMBERS = "/internal/members/";
    private static final String ACCURACY = "/internal/prompt-accuracy/";

    /** Asked by the security of every service, whatever a test makes of the neighbours. */
    private static final String SIGNING_KEYS = "/internal/open/signing-keys";

    private static final Neighbours SHARED = new Neighbours();

    /** What a service was sent. */
    public record Received(String path, JsonNode body) {}

    private final StubServer server = StubServer.start(this::answer);
    private final ObservedCalls calls =
            new ObservedCalls("auth", "prompt", "output", "conversation", "terms", "complete");
    private final NeighbourTerms terms = new NeighbourTerms();
    private final NeighbourRecords records = new NeighbourRecords();
    private final NeighbourImports imports = new NeighbourImports();
    private final NeighbourFiles files = new NeighbourFiles();
    private final NeighbourArchive archive = new NeighbourArchive();
    private final List<JsonNode> outputs = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> given = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    private Neighbours() {}

    /** The same for all tests of a service, which share its context too. */
    public static Neighbours shared() {
        return SHARED;
    }

    /** Of each of the services: they are one server. */
    public String address() {
        return server.address();
    }

    /** While they are away every answer is 503. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** What was asked, and whether both sides kept to the contracts. */
    public ObservedCalls calls() {
        return calls;
    }

    public NeighbourTerms terms() {
        return terms;
    }

    public NeighbourRecords records() {
        return records;
    }

    public NeighbourImports imports() {
        return imports;
    }

    public NeighbourArchive archive() {
        return archive;
    }

    public NeighbourFiles files() {
        return files;
    }

    /** Every output that output-service was asked to keep. */
    public List<JsonNode> outputs() {
        return outputs;
    }

    /** @param path with its query */
    public void answer(String path, String json) {
        given.put(path, Answer.text(200, "application/json", json));
    }

    /** As a service refuses: problem details with this status. */
    public void refuse(String path, int status, String problem) {
        given.put(path, Answer.text(status, "application/problem+json", problem));
    }

    public List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private Answer answer(Request request) {
        if (SIGNING_KEYS.equals(request.path())) {
            return Answer.json(TestIssuer.shared().signingKeys());
        }
        received.add(new Received(request.target(), request.json()));
        if (away) {
            return Answer.json(Map.of()).withStatus(503);
        }
        var byTest = given.get(request.target());
        if (byTest != null) {
            return byTest;
        }
        var body = bodyFor(request);
        if (body == null) {
            return Answer.json(Map.of()).withStatus(404);
        }
        var answer = Answer.json(body);
        boolean agreed = calls.add(request.method(), request.path(), request.body(), answer.body());
        return agreed ? answer : answer.withStatus(500);
    }

    private @Nullable Object bodyFor(Request request) {
        var path = request.path();
        if (path.startsWith(TERM_COUNTS)) {
            return terms.countsOf(path.substring(TERM_COUNTS.length()));
        }
        if (path.startsWith("/internal/complete-records/")) {
            return archive.answer(String.valueOf(request.header("Hub-Organization")), path, request.json());
        }
        if (path.startsWith("/internal/files/")) {
            return files.answer(request);
        }
        if (path.startsWith("/internal/imported-")) {
            return imports.answer(path, request.json());
        }
        if (path.startsWith(ACCURACY)) {
            return JSON.readTree(InternalContract.of("output", "GET " + ACCURACY + "{promptId}")
                    .answer());
        }
        if (path.startsWith(MEMBERS)) {
            return member(request.header("Hub-Organization"), path.substring(MEMBERS.length()));
        }
        return switch (path) {
            case "/internal/vocabularies" -> terms.vocabularies();
            case "/internal/terms/resolve" -> terms.resolve(request.header("Hub-Organization"), request.json());
            case "/internal/outputs" -> kept(request.json());
            default -> records.at(path);
        };
    }

    private static @Nullable Object member(@Nullable String organization, String id) {
        return Stream.of(TestPeople.values())
                .filter(person -> person.id().toString().equals(id)
                        && person.organizationId().toString().equals(organization))
                .findFirst()
                .map(person -> Map.of("id", id, "name", person.email(), "enabled", true))
                .orElse(null);
    }

    private ObjectNode kept(JsonNode output) {
        outputs.add(output);
        var example = InternalContract.of("output", "POST /internal/outputs").answer();
        return ((ObjectNode) JSON.readTree(example))
                .put("id", output.path("id").asString(UUID.randomUUID().toString()))
                .put("content", output.path("content").asString());
    }
}
