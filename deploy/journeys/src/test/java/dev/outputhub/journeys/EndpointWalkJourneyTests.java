package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every endpoint of every service, found from the running API document, against every role and the other organisation. */
class EndpointWalkJourneyTests {

    private static final List<String> ROLES = List.of("viewer", "reviewer", "editor", "admin", "owner");
    private static final String STRANGER = "owner@globex.test";
    private static final int FEWEST_ENDPOINTS = 80;

    @Test
    void everyEndpointAsksForItsScopeAndNobodyReachesAnotherOrganisation() {
        var operations = Operation.of(
                Api.as("owner@acme.test").get("/api/v1/openapi.json").json());
        assertThat(operations).as("endpoints in the API document").hasSizeGreaterThan(FEWEST_ENDPOINTS);
        assertThat(operations)
                .as("endpoints without a scope")
                .allSatisfy(o -> assertThat(o.scope()).as(o.path()).isNotEmpty());

        var records = ownRecords();
        var scopes = ROLES.stream().collect(Collectors.toMap(role -> role, EndpointWalkJourneyTests::scopesOf));
        var leaks = new ArrayList<String>();
        var table = new LinkedHashMap<String, List<String>>();
        for (var operation : operations) {
            var row = new ArrayList<String>();
            for (var role : ROLES) {
                row.add(walk(operation, role, scopes.get(role), records, leaks));
            }
            row.add(walkAsStranger(operation, records, leaks));
            table.put(operation.method() + " " + operation.path(), row);
        }
        print(operations, table);
        assertThat(leaks).isEmpty();
    }

    @Test
    void servicesTalkToEachOtherOutOfSightOfTheGateway() {
        for (var path : List.of("/internal/vocabularies", "/api/v1/search-hits?q=a", "/actuator/env", "/v3/api-docs")) {
            assertThat(Api.as("owner@acme.test").get(path).status()).as(path).isIn(403, 404);
        }
    }

    private static String walk(
            Operation operation, String role, List<String> held, Map<String, String> records, List<String> leaks) {
        boolean may = held.contains(operation.scope());
        // whoever may write gets ids of nothing, so that the walk changes nothing
        var address = operation.address(may && !operation.method().equals("GET") ? Map.of() : records);
        var answer = Api.as(role + "@acme.test").head(operation.method(), address, bodyOf(operation));
        boolean denied = answer.status() == 403 && answer.body().contains("scope-missing");
        if (may == denied || answer.status() == 401 || (answer.status() >= 500 && answer.status() != 503)) {
            leaks.add("%s %s as %s: %d %s"
                    .formatted(operation.method(), address, role, answer.status(), shortened(answer.body())));
        }
        return String.valueOf(answer.status());
    }

    /** The other organisation's owner holds every scope, and still gets for our records what he gets for none at all. */
    private static String walkAsStranger(Operation operation, Map<String, String> records, List<String> leaks) {
        var stranger = Api.as(STRANGER);
        var ours = operation.address(records);
        var answer = stranger.head(operation.method(), ours, bodyOf(operation));
        for (var id : records.values()) {
            if (!ours.contains(id) && answer.body().contains(id)) {
                leaks.add(operation.method() + " " + ours + " shows " + id + " to another organisation");
            }
        }
        if (operation.hasVariables() && ours.chars().filter(c -> c == '-').count() > 3) {
            var nothing = operation.address(Map.of());
            var absent = stranger.head(operation.method(), nothing, bodyOf(operation));
            if (answer.status() != absent.status() || !sameAnswer(answer.body(), ours, absent.body(), nothing)) {
                leaks.add("%s %s answers %d to another organisation, %d when absent: %s / %s"
                        .formatted(
                                operation.method(),
                                ours,
                                answer.status(),
                                absent.status(),
                                shortened(answer.body()),
                                shortened(absent.body())));
            }
        }
        return String.valueOf(answer.status());
    }

    private static boolean sameAnswer(String body, String address, String otherBody, String otherAddress) {
        return neutral(body).equals(neutral(otherBody));
    }

    private static String neutral(String body) {
        return body.replaceAll("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "ID")
                .replaceAll("\"traceId\":\"[^\"]*\"", "TRACE")
                .replaceAll("\"instance\":\"[^\"]*\"", "INSTANCE");
    }

    private static String bodyOf(Operation operation) {
        return operation.method().equals("GET") || operation.method().equals("DELETE") ? null : "{}";
    }

    private static List<String> scopesOf(String role) {
        var scopes = new ArrayList<String>();
        Api.as(role + "@acme.test")
                .get("/api/v1/me")
                .json()
                .path("scopes")
                .forEach(scope -> scopes.add(scope.asString()));
        return scopes;
    }

    /** A record of each kind, by the name of its collection in the paths. */
    private static Map<String, String> ownRecords() {
        var owner = Api.as("owner@acme.test");
        var mark = UUID.randomUUID().toString();
        var records = new HashMap<String, String>();
        records.put("outputs", created(owner, "/api/v1/outputs", Map.of("title", mark, "content", "secret " + mark)));
        records.put("prompts", created(owner, "/api/v1/prompts", Map.of("title", mark, "template", "secret " + mark)));
        records.put("snippets", created(owner, "/api/v1/snippets", Map.of("title", mark, "text", "secret " + mark)));
        records.put("agents", created(owner, "/api/v1/agents", Map.of("name", mark, "instructions", "secret " + mark)));
        records.put(
                "webhooks",
                created(
                        owner,
                        "/api/v1/webhooks",
                        Map.of("url", "http://localhost:9/" + mark, "eventTypes", List.of("OutputCreated"))));
        records.put(
                "provider-connections",
                created(owner, "/api/v1/provider-connections", Map.of("name", mark, "provider", "demo")));
        var imported = ImportedArchive.importAs(owner, "walk-" + mark + ".json", ImportedArchive.chatGpt(mark, 1));
        records.put("imports", imported.path("id").asString());
        var conversation = owner.get("/api/v1/conversations?limit=1&sort=-createdAt")
                .json()
                .path("items")
                .path(0);
        records.put("conversations", conversation.path("id").asString());
        records.put("messages", conversation.path("currentMessageId").asString());
        return records;
    }

    private static String created(Api api, String path, Map<String, Object> body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as("POST %s: %s", path, answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static void print(List<Operation> operations, Map<String, List<String>> table) {
        var lines = new StringBuilder("\nendpoint × role (status) and owner of the other organisation\n");
        lines.append("%-78s %-24s %s%n".formatted("endpoint", "scope", String.join("  ", ROLES) + "  stranger"));
        int at = 0;
        for (var row : table.entrySet()) {
            lines.append("%-78s %-24s %s%n"
                    .formatted(row.getKey(), operations.get(at++).scope(), String.join("  ", row.getValue())));
        }
        System.out.println(lines.append(operations.size()).append(" endpoints walked"));
    }

    private static String shortened(String body) {
        return body.length() > 200 ? body.substring(0, 200) : body;
    }
}
