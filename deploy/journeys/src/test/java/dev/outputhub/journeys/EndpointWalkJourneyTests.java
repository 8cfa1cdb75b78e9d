package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of every service, found from the running API document, against every role and the other organisation; and against people of
 * ours who are somebody else in an organisation of their own: owner instead of viewer, by a role of its making, by a group alone, by a key.
 * What each may there counts there and nothing here, and no id of either is known in the other.
 */
class EndpointWalkJourneyTests {

    private static final List<String> ROLES = List.of("viewer", "reviewer", "editor", "admin", "owner");
    private static final String STRANGER = "owner@globex.test";

    /** At the same time: whoever is somebody else there, asks there and here in turns. */
    @Test
    void everyEndpointAsksForItsScopeAndNobodyReachesAnotherOrganisation() {
        var operations = ApiDocument.read().operations();
        assertThat(operations)
                .as("endpoints without a scope")
                .allSatisfy(o -> assertThat(o.scope()).as(o.path()).isNotEmpty());

        var ours = Records.create().byCollection();
        var home = SecondHome.found();
        var there = Records.createAs(home.owner()).byCollection();
        var leaks = new ConcurrentLinkedQueue<String>();
        var callers = new LinkedHashMap<String, Function<Operation, String>>();
        ROLES.forEach(role -> callers.put(role, within(role, Api.as(role + "@acme.test"), ours, leaks)));
        var stranger = Api.as(STRANGER);
        callers.put("stranger", operation -> walkAsStranger(operation, stranger, ours, leaks));
        callers.put("owner there", within("owner there", home.owner(), there, leaks));
        home.callers().forEach((name, caller) -> callers.put(name, within(name, caller, there, leaks)));
        // they are the same people in both
        var oursAlone = withoutPeople(ours);
        callers.put("there, of here", operation -> walkAsStranger(operation, home.owner(), oursAlone, leaks));
        var owner = Api.as("owner@acme.test");
        var theirsAlone = withoutPeople(there);
        callers.put("here, of there", operation -> walkAsStranger(operation, owner, theirsAlone, leaks));

        try {
            // each alone in the order of the document
            var statuses = SideBySide.each(
                    callers.size(),
                    callers.values(),
                    caller -> operations.stream().map(caller).toList());
            print(operations, callers.keySet(), statuses);
        } finally {
            home.leave();
        }
        assertThat(leaks).isEmpty();
    }

    private static Function<Operation, String> within(
            String name, Api caller, Map<String, String> records, Queue<String> leaks) {
        var held = scopesOf(caller);
        assertThat(held).as(name).isNotEmpty();
        return operation -> walk(operation, name, caller, held, records, leaks);
    }

    private static Map<String, String> withoutPeople(Map<String, String> records) {
        var left = new HashMap<>(records);
        left.remove("members");
        return left;
    }

    @Test
    void servicesTalkToEachOtherOutOfSightOfTheGateway() {
        for (var path : List.of("/internal/vocabularies", "/api/v1/search-hits?q=a", "/actuator/env", "/v3/api-docs")) {
            assertThat(Api.as("owner@acme.test").get(path).status()).as(path).isIn(403, 404);
        }
    }

    private static String walk(
            Operation operation,
            String role,
            Api caller,
            List<String> held,
            Map<String, String> records,
            Queue<String> leaks) {
        boolean may = held.contains(operation.scope());
        // whoever may write gets ids of nothing, so that the walk changes nothing
        var address = operation.address(may && !operation.method().equals("GET") ? Map.of() : records);
        var answer = operation.call(caller, address);
        boolean denied = answer.status() == 403
                && (answer.body().contains("scope-missing")
                        // SCIM has no word for it
                        || answer.body().contains("This needs the permission " + operation.scope()));
        if (may == denied
                || answer.status() == 401
                || answer.body().contains("organization-not-yours")
                || (answer.status() >= 500 && answer.status() != 503)) {
            leaks.add("%s %s as %s: %d %s"
                    .formatted(operation.method(), address, role, answer.status(), shortened(answer.body())));
        }
        return String.valueOf(answer.status());
    }

    /** The other organisation's owner holds every scope, and still gets for our records what he gets for none at all. */
    private static String walkAsStranger(
            Operation operation, Api stranger, Map<String, String> records, Queue<String> leaks) {
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

    private static List<String> scopesOf(Api caller) {
        var scopes = new ArrayList<String>();
        caller.get("/api/v1/me").json().path("scopes").forEach(scope -> scopes.add(scope.asString()));
        return scopes;
    }

    private static void print(List<Operation> operations, Set<String> callers, List<List<String>> statuses) {
        var lines = new StringBuilder("\nendpoint × caller (status)\n");
        lines.append("%-78s %-24s %s%n".formatted("endpoint", "scope", String.join("  ", callers)));
        for (int at = 0; at < operations.size(); at++) {
            int row = at;
            lines.append("%-78s %-24s %s%n"
                    .formatted(
                            operations.get(row),
                            operations.get(row).scope(),
                            statuses.stream().map(column -> column.get(row)).collect(Collectors.joining("  "))));
        }
        System.out.println(lines.append(operations.size()).append(" endpoints walked"));
    }

    private static String shortened(String body) {
        return body.length() > 200 ? body.substring(0, 200) : body;
    }
}
