package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every endpoint of every service, found from the running API document, against every role and the other organisation. */
class EndpointWalkJourneyTests {

    private static final List<String> ROLES = List.of("viewer", "reviewer", "editor", "admin", "owner");
    private static final String STRANGER = "owner@globex.test";

    @Test
    void everyEndpointAsksForItsScopeAndNobodyReachesAnotherOrganisation() {
        var operations = ApiDocument.read().operations();
        assertThat(operations)
                .as("endpoints without a scope")
                .allSatisfy(o -> assertThat(o.scope()).as(o.path()).isNotEmpty());

        var records = Records.create().byCollection();
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
        var answer = operation.call(Api.as(role + "@acme.test"), address);
        boolean denied = answer.status() == 403
                && (answer.body().contains("scope-missing")
                        // SCIM has no word for it
                        || answer.body().contains("This needs the permission " + operation.scope()));
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
        var answer = operation.call(stranger, ours);
        for (var id : records.values()) {
            if (!ours.contains(id) && answer.body().contains(id)) {
                leaks.add(operation.method() + " " + ours + " shows " + id + " to another organisation");
            }
        }
        if (operation.hasVariables() && ours.chars().filter(c -> c == '-').count() > 3) {
            var nothing = operation.address(Map.of());
            var absent = operation.call(stranger, nothing);
            if (answer.status() != absent.status() || !neutral(answer.body()).equals(neutral(absent.body()))) {
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

    static String neutral(String body) {
        return body.replaceAll("walk[0-9a-f]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "ID")
                .replaceAll("\"traceId\":\"[^\"]*\"", "TRACE")
                .replaceAll("\"instance\":\"[^\"]*\"", "INSTANCE");
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
