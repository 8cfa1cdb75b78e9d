package dev.outputhub.journeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that an endpoint accepts: the example of the API document, with the ids of records that are there, and names that nobody has
 * taken. What an example cannot say, such as that two of its fields exclude each other, is said here.
 */
final class ValidBodies {

    /** Which record a field names. */
    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry("promptId", "prompts"),
            Map.entry("promptIds", "prompts"),
            Map.entry("snippetIds", "snippets"),
            Map.entry("agentId", "agents"),
            Map.entry("conversationId", "conversations"),
            Map.entry("messageId", "messages"),
            Map.entry("parentMessageId", "messages"),
            Map.entry("currentMessageId", "messages"),
            Map.entry("basedOnId", "outputs"),
            Map.entry("assigneeId", "members"),
            Map.entry("personId", "members"),
            Map.entry("keep", "kept outputs"),
            Map.entry("recordId", "outputs"),
            Map.entry("parentId", "terms"),
            Map.entry("into", "other terms"));

    /** Of a field that stands with one of these in the example, but may not be sent with it. */
    private static final Map<String, List<String>> LEFT_OUT = Map.ofEntries(
            Map.entry("POST /api/v1/prompts", List.of("messages", "slug")),
            Map.entry("POST /api/v1/prompts/{id}/versions", List.of("messages", "base")),
            Map.entry("POST /api/v1/agents/{id}/versions", List.of("base")),
            Map.entry("POST /api/v1/prompts/{id}/render", List.of("label")),
            Map.entry("POST /api/v1/completions", List.of("models", "label", "variables")),
            Map.entry("POST /api/v1/comparisons", List.of("model", "label", "variables")),
            // of output libraries alone
            Map.entry("POST /api/v1/vocabularies/{key}/terms", List.of("parentId", "groups")),
            Map.entry("PATCH /api/v1/vocabularies/{key}/terms/{id}", List.of("groups")),
            Map.entry(
                    "POST /api/v1/agents/batch",
                    List.of("filter", "delete", "restore", "set", "removeTerms", "keepOneTerm", "dryRun")),
            Map.entry(
                    "POST /api/v1/conversations/batch",
                    List.of("filter", "delete", "restore", "set", "removeTerms", "keepOneTerm", "dryRun")),
            Map.entry(
                    "POST /api/v1/outputs/batch",
                    List.of("filter", "delete", "restore", "set", "removeTerms", "keepOneTerm", "dryRun")),
            Map.entry(
                    "POST /api/v1/prompts/batch",
                    List.of(
                            "filter",
                            "delete",
                            "restore",
                            "set",
                            "removeTerms",
                            "keepOneTerm",
                            "moveFolder",
                            "dryRun")),
            // snippets carry no terms
            Map.entry(
                    "POST /api/v1/snippets/batch",
                    List.of(
                            "filter",
                            "delete",
                            "restore",
                            "addTerms",
                            "removeTerms",
                            "keepOneTerm",
                            "createMissingTerms",
                            "dryRun")),
            // it would be based on itself
            Map.entry("PATCH /api/v1/outputs/{id}", List.of("basedOnId")),
            // two roles, or groups, of one name would be a conflict
            Map.entry("PATCH /api/v1/roles/{id}", List.of("name")),
            Map.entry("PATCH /api/v1/groups/{id}", List.of("name", "parentId")),
            Map.entry("PATCH /api/v1/identity-providers/{id}", List.of("name")),
            Map.entry("POST /api/v1/groups", List.of("parentId")),
            Map.entry("PATCH /api/v1/provider-connections/{id}", List.of("provider", "endpoint", "key")),
            Map.entry("POST /api/v1/provider-connections", List.of("endpoint", "key")));

    /** One that is nowhere, which a draft may be. */
    private static final String PROVIDER = """
            {"kind": "oidc", "discoveryUrl": "http://localhost:9/.well-known/openid-configuration", "clientId": "hub",
             "clientSecret": "secret", "metadataUrl": null, "metadata": null, "domains": [], "enforced": false,
             "breakGlass": null, "state": null,
             "mapping": {"claim": "groups", "defaultRole": "viewer", "rules": [{"value": "a", "role": "editor"}]}}""";

    /** Where no name of a field tells, or another than its usual one is meant. */
    private static final Map<String, String> SAID_HERE = Map.ofEntries(
            Map.entry("POST /api/v1/completions", "{\"model\": \"demo\", \"promptVersion\": 1}"),
            Map.entry("POST /api/v1/comparisons", "{\"models\": [\"demo\", \"demo\"], \"promptVersion\": 1}"),
            Map.entry(
                    "POST /api/v1/prompts",
                    "{\"kind\": \"text\", \"variables\": [{\"name\": \"topic\", \"type\": \"text\"}]}"),
            Map.entry(
                    "POST /api/v1/prompts/{id}/versions",
                    "{\"variables\": [{\"name\": \"topic\", \"type\": \"text\"}]}"),
            Map.entry(
                    "POST /api/v1/prompts/{id}/render", "{\"version\": \"1\", \"variables\": {\"topic\": \"tides\"}}"),
            Map.entry("POST /api/v1/outputs/{outputId}/edits", "{\"base\": \"raw\"}"),
            Map.entry("POST /api/v1/outputs/{outputId}/revert", "{\"to\": \"raw\"}"),
            Map.entry("POST /api/v1/webhooks", "{\"url\": \"http://localhost:9/hook\", \"active\": false}"),
            Map.entry("PATCH /api/v1/webhooks/{id}", "{\"url\": \"http://localhost:9/hook\", \"active\": true}"),
            Map.entry("POST /api/v1/provider-connections", "{\"provider\": \"demo\", \"defaultModel\": \"demo\"}"),
            Map.entry("PATCH /api/v1/provider-connections/{id}", "{\"defaultModel\": \"demo\"}"),
            // a required one would refuse every record made without it
            Map.entry("POST /api/v1/vocabularies", "{\"required\": false}"),
            Map.entry("POST /api/v1/agents", "{\"configuration\": {\"temperature\": 1}}"),
            Map.entry("POST /api/v1/snippets/batch", "{\"set\": {\"notes\": \"Seen\"}}"),
            Map.entry("PATCH /api/v1/members/{id}", "{\"role\": \"viewer\", \"enabled\": true}"),
            Map.entry("PUT /api/v1/notification-preferences", "{\"kinds\": {\"import.finished\": true}}"),
            Map.entry("POST /api/v1/saved-searches", "{\"kind\": \"output\", \"query\": {\"sort\": \"title\"}}"),
            // whoever walks may be in no other name than their own
            Map.entry(
                    "POST /api/v1/api-keys",
                    "{\"scopes\": [\"outputs:read\"], \"owner\": null, \"allowedAddresses\": [], \"expiresAt\": \"2999-01-01T00:00:00Z\"}"),
            Map.entry("POST /api/v1/roles", "{\"scopes\": [\"outputs:read\"]}"),
            Map.entry("PATCH /api/v1/roles/{id}", "{\"scopes\": [\"outputs:read\"]}"),
            Map.entry("POST /api/v1/groups", "{\"roles\": [\"viewer\"]}"),
            Map.entry("PATCH /api/v1/groups/{id}", "{\"roles\": [\"viewer\"]}"),
            Map.entry("POST /api/v1/identity-providers", PROVIDER),
            Map.entry("PATCH /api/v1/identity-providers/{id}", PROVIDER),
            Map.entry("POST /api/v1/invitations", "{\"roles\": [\"viewer\"], \"groups\": []}"),
            Map.entry("POST /api/v1/invitations/batch", "{\"roles\": [\"viewer\"], \"groups\": []}"),
            Map.entry("PATCH /api/v1/saved-searches/{id}", "{\"kind\": \"output\", \"query\": {\"sort\": \"title\"}}"),
            // a demanded one would refuse every label that is moved after it
            Map.entry("PUT /api/v1/label-rules/{label}", "{\"requiresQa\": false}"),
            Map.entry("PUT /api/v1/me/preferences", "{\"colour\": \"blue\"}"));

    private final ApiDocument document;
    private final Records records;

    ValidBodies(ApiDocument document, Records records) {
        this.document = document;
        this.records = records;
    }

    /** The collection of the record that a field names. */
    static Optional<String> collection(String field) {
        return Optional.ofNullable(COLLECTIONS.get(field));
    }

    /** Empty for what takes no JSON. */
    Optional<ObjectNode> of(Operation operation) {
        if (operation.body().isEmpty() || operation.multipart()) {
            return Optional.empty();
        }
        var body = (ObjectNode) withRecords("", example(operation), operation);
        LEFT_OUT.getOrDefault(operation.toString(), List.of()).forEach(body::remove);
        body.setAll((ObjectNode) Api.JSON.readTree(SAID_HERE.getOrDefault(operation.toString(), "{}")));
        return Optional.of(body);
    }

    /** The schema of what is sent; a patch without one of its own takes the fields of what makes the record. */
    JsonNode schema(Operation operation) {
        var own = operation.body().orElseThrow().schema();
        return own.has("properties")
                ? own
                : document.makerOf(operation)
                        .filter(_ -> operation.method().equals("PATCH"))
                        .flatMap(Operation::body)
                        .map(Operation.Body::schema)
                        .orElse(own);
    }

    private static JsonNode example(Operation operation) {
        var example = operation.body().orElseThrow().example();
        return example.isObject() ? example.deepCopy() : Api.JSON.createObjectNode();
    }

    private JsonNode withRecords(String name, JsonNode value, Operation operation) {
        return switch (value) {
            case ObjectNode object
            when List.of("terms", "addTerms", "removeTerms").contains(name) ->
                object.removeAll().set("tags", Api.JSON.createArrayNode().add("tides"));
            case ObjectNode object -> {
                object.properties()
                        .forEach(field -> field.setValue(withRecords(field.getKey(), field.getValue(), operation)));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, withRecords(name, array.get(i), operation));
                }
                yield array;
            }
            default -> value.isString() ? Api.JSON.valueToTree(text(name, value.asString(), operation)) : value;
        };
    }

    private String text(String name, String example, Operation operation) {
        if (name.equals("ids")) {
            return records.byCollection().get(operation.path().replaceAll(".*/v1/|/batch", ""));
        }
        if (COLLECTIONS.containsKey(name)) {
            return records.byCollection().get(COLLECTIONS.get(name));
        }
        // nobody is invited twice
        if (example.endsWith("@acme.test")) {
            return "fuzz-" + UUID.randomUUID() + "@acme.test";
        }
        // two terms, vocabularies or connections of one name would be a conflict
        boolean unique =
                operation.method().equals("POST") || operation.path().matches("/(api/v1/provider-connections|scim/).*");
        return unique && List.of("name", "key", "slug", "displayName").contains(name) && !example.startsWith("http")
                ? "fuzz-" + UUID.randomUUID()
                : example;
    }
}
