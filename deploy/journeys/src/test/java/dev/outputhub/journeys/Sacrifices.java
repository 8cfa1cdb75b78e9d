package dev.outputhub.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Gives a request that may destroy a record one of its own, so that the records the others aim at stay. */
final class Sacrifices {

    /** Deleted from there, but nothing that another request needs. */
    private static final Set<String> HARMLESS = Set.of("favourite", "labels", "links");

    private static final Map<String, Object> QUESTION =
            Map.of("model", "demo", "messages", List.of(Map.of("role", "user", "content", "Why?")));

    private final HostileRequests requests;
    private final ApiDocument document;
    private final Api api;

    Sacrifices(HostileRequests requests, ApiDocument document, Api api) {
        this.requests = requests;
        this.document = document;
        this.api = api;
    }

    Records instead(Operation operation, Records records) {
        if (!destroys(operation)) {
            return records;
        }
        var record = operation.path().replaceAll("/(purge|merge)$", "").replaceAll("/\\{[^}]*}$", "");
        var collection = record.substring(record.lastIndexOf('/') + 1);
        if (HARMLESS.contains(collection)) {
            return records;
        }
        // people are not made by a request, and the others are needed
        var id = collection.equals("members") ? UUID.randomUUID().toString() : made(record, collection, records);
        if (id.isEmpty()) {
            return records;
        }
        if (operation.path().endsWith("/purge")) {
            api.head("DELETE", record + "/" + id, null, Map.of("If-Match", "*"));
        }
        var ids = new HashMap<>(records.byCollection());
        ids.put(collection, id);
        return new Records(records.mark(), ids);
    }

    private static boolean destroys(Operation operation) {
        return (operation.method().equals("DELETE") && operation.path().endsWith("}"))
                || operation.path().endsWith("/purge")
                || operation.path().endsWith("/merge");
    }

    private String made(String path, String collection, Records records) {
        if (collection.equals("conversations")) {
            return api.post("/api/v1/completions", QUESTION)
                    .json()
                    .path("conversationId")
                    .asString("");
        }
        return document.operations().stream()
                .filter(it -> it.method().equals("POST") && it.path().equals(path))
                .findFirst()
                .map(maker -> made(maker, records))
                .map(answer -> answer.path(collection.equals("vocabularies") ? "key" : "id")
                        .asString(""))
                .orElse("");
    }

    private JsonNode made(Operation maker, Records records) {
        var request = requests.valid(maker, records);
        var answer = maker.multipart()
                ? api.upload(
                        request.target(),
                        "fuzz.json",
                        ImportedArchive.chatGpt("sacrifice" + System.nanoTime(), 1),
                        Map.of())
                : api.send("POST", request.target(), HostileRequest.text(request.body()), Map.of());
        return answer.status() < 300 ? answer.json() : Api.JSON.missingNode();
    }
}
