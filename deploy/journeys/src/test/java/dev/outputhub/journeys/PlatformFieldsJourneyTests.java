package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each body with each field that only the platform may set: all that an answer shows and a request does not take, and what tables
 * hold beside it. It is refused or changes nothing.
 */
class PlatformFieldsJourneyTests {

    private static final Api OWNER = Api.as("owner@acme.test");
    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");
    private static final int FEWEST_BODIES = 35;

    /** What no answer shows. */
    private static final Set<String> IN_NO_ANSWER = Set.of(
            "organizationId", "organization", "personId", "status", "scopes", "roles", "hash", "storageKey", "secret");

    /** What requests take although the document, of a free-form patch, tells no fields. */
    private static final Map<String, Set<String>> TAKEN = Map.of(
            "PATCH /api/v1/prompts/{id}", Set.of("archived"),
            "PATCH /api/v1/vocabularies/{key}/terms/{id}", Set.of("archived"),
            "PATCH /api/v1/vocabularies/{key}", Set.of("position"));

    private static final Set<String> TAKEN_ANYWHERE = Set.of("terms", "favourite", "createMissingTerms");

    /** Where whatever is sent is somebody's own, and where the record of the walk gives nothing to do. */
    private static final Set<String> LEFT_OUT = Set.of(
            "PUT /api/v1/me/preferences",
            "POST /api/v1/organizations", // a person belongs to so many, and a last owner leaves none
            "POST /api/v1/organization/leave",
            "POST /api/v1/organization/deletion", // all else would be refused from there on
            "POST /api/v1/domains", // the name that stands in the example is another's the second time
            "POST /api/v1/identity-providers", // an organisation has so many
            "POST /scim/v2/Users", // the domain of the address is not verified
            "PUT /scim/v2/Users/{id}", // no user is made by the walk
            "PATCH /scim/v2/Users/{id}",
            "POST /api/v1/imports/{id}/run",
            "POST /api/v1/prompts/{id}/revert",
            "POST /api/v1/agents/{id}/revert",
            "POST /api/v1/conversations/{id}/merges",
            "POST /api/v1/outputs/duplicates/{id}/merge",
            "POST /api/v1/vocabularies/{key}/terms/{id}/merge");

    private final ApiDocument document = ApiDocument.read();
    private final Records records = Records.create();
    private final ValidBodies bodies = new ValidBodies(document, records);
    private final List<String> taken = new ArrayList<>();

    @Test
    void fieldsOfThePlatformsOwnAreRefusedOrChangeNothing() {
        var refused = new ArrayList<String>();
        int walked = 0;
        int sent = 0;
        for (var operation : document.operations()) {
            var body = body(operation);
            if (body.isEmpty() || LEFT_OUT.contains(operation.toString())) {
                continue;
            }
            var answer = send(operation, body.get());
            if (answer.status() >= 300) {
                refused.add(operation + " " + answer.status() + " " + answer.body());
            }
            walked++;
            var fields = fields(operation, answer);
            sent += fields.size();
            if (!forge(operation, fields, answer)) {
                // it was one of them that was refused: what becomes of the others is not known
                fields.forEach(field -> forge(operation, Set.of(field), answer));
            }
        }
        System.out.printf("%n%d bodies, %d fields that only the platform may set%n", walked, sent);
        assertThat(taken).isEmpty();
        assertThat(refused).as("bodies that were not valid to begin with").isEmpty();
        assertThat(walked).isGreaterThanOrEqualTo(FEWEST_BODIES);
    }

    private Set<String> fields(Operation operation, Api.Answer answer) {
        var fields = new LinkedHashSet<>(IN_NO_ANSWER);
        if (answer.status() < 300 && answer.body().startsWith("{")) {
            fields.addAll(answer.json().propertyNames());
        }
        // a patch may be of any JSON as far as the document knows
        operation
                .body()
                .ifPresent(_ -> fields.removeAll(
                        bodies.schema(operation).path("properties").propertyNames()));
        body(operation).ifPresent(honest -> fields.removeAll(honest.propertyNames()));
        fields.removeAll(TAKEN_ANYWHERE);
        fields.removeAll(TAKEN.getOrDefault(operation.toString(), Set.of()));
        return fields;
    }

    /** Whether it was taken, and so all of the fields were looked at. */
    private boolean forge(Operation operation, Set<String> fields, Api.Answer honest) {
        var told = honest.json();
        var body = body(operation).orElseThrow();
        fields.forEach(field -> body.set(field, forged(field, told.path(field))));
        var answer = send(operation, body);
        var request = operation + " with " + body;
        if (answer.status() >= 500) {
            taken.add(request + ": " + answer.status());
        } else if (answer.status() < 300 && !answer.body().isEmpty()) {
            var stored = readBack(operation, answer.json());
            for (var field : fields) {
                check(request + ", " + field, answer.json().path(field), body.path(field));
                stored.ifPresent(
                        record -> check(request + ", " + field + " stored", record.path(field), body.path(field)));
            }
            if (honest.status() < 300
                    && stored.isEmpty()
                    && readBack(operation, told).isPresent()) {
                taken.add(request + ": its record cannot be read");
            }
        }
        return answer.status() < 300;
    }

    private void check(String request, JsonNode found, JsonNode forged) {
        if (found.equals(forged) || (found.isNumber() && found.asString().equals(forged.asString()))) {
            taken.add(request);
        }
    }

    private Optional<JsonNode> readBack(Operation operation, JsonNode answer) {
        var address = operation.address(records.byCollection());
        var record = operation.method().equals("POST")
                ? address + "/" + answer.path("id").asString("none")
                : address;
        var stored = OWNER.get(record);
        return stored.status() == 200 ? Optional.of(stored.json()) : Optional.empty();
    }

    private Api.Answer send(Operation operation, ObjectNode body) {
        return OWNER.send(operation.method(), operation.address(records.byCollection()), body.toString(), ANY_VERSION);
    }

    private Optional<ObjectNode> body(Operation operation) {
        if (operation.path().equals("/api/v1/organization")) {
            // as it is: other journeys look for its name
            var now = OWNER.get(operation.path()).json();
            return Optional.of(Api.JSON
                    .createObjectNode()
                    .put("name", now.path("name").asString())
                    .put("defaultLanguage", now.path("defaultLanguage").asString()));
        }
        var body = bodies.of(operation);
        if (operation.path().equals("/api/v1/vocabularies")) {
            // else nobody could make a record afterwards without a term of it
            body.ifPresent(fields -> fields.put("required", false));
        }
        if (operation.toString().equals("PATCH /api/v1/outputs/{id}")) {
            // no record is based on itself
            body.ifPresent(fields -> fields.remove("basedOnId"));
        }
        return body;
    }

    /** Of the field's type, and never what it is. */
    private static JsonNode forged(String field, JsonNode honest) {
        Object value =
                switch (honest.getNodeType()) {
                    case BOOLEAN -> !honest.booleanValue();
                    case NUMBER -> 4711;
                    case ARRAY -> List.of("forged");
                    case OBJECT -> Map.of("forged", "forged");
                    default ->
                        field.endsWith("At")
                                ? "2001-02-03T04:05:06Z"
                                : field.equals("id") || field.endsWith("Id") || field.endsWith("By")
                                        ? UUID.randomUUID().toString()
                                        : List.of("scopes", "roles").contains(field) ? List.of("owner") : "forged";
                };
        return Api.JSON.valueToTree(value);
    }
}
