package dev.outputhub.bench.seed;

import dev.outputhub.bench.dataset.ArchiveUpload;
import dev.outputhub.bench.load.Gateway;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the rows of a plan, what others refer to first. */
final class SeedWriter {

    /** Of which kinds files are. */
    private static final List<String> LINKED = List.of("output", "prompt", "agent", "conversation");

    private static final int CONVERSATIONS_OF_AN_ARCHIVE = 500;

    private final Organization organization;
    private final SeededRows rows;
    private final SeedPlan plan;
    private final int atOnce;
    private final Progress progress;

    SeedWriter(Organization organization, SeededRows rows, SeedPlan plan, int atOnce, Progress progress) {
        this.organization = organization;
        this.rows = rows;
        this.plan = plan;
        this.atOnce = atOnce;
        this.progress = progress;
    }

    /** Makes the id of the row with this number. */
    private interface Making {
        String make(int number) throws Exception;
    }

    void write() throws InterruptedException {
        var snippets = all(plan.snippets(), number -> organization.idOf("/api/v1/snippets", rows.snippet(number)));
        var prompts = all(plan.prompts(), number -> prompt(number, snippets));
        var agents = all(plan.agents(), number -> agent(number, prompts));
        var imported = conversations();
        var conversations = all(plan.conversations(), number -> conversation(number, imported, agents));
        var outputs = all(plan.outputs(), number -> output(number, prompts, agents, conversations));
        var records = Map.of("output", outputs, "prompt", prompts, "agent", agents, "conversation", conversations);
        all(plan.files(), number -> file(number, records));
    }

    private String prompt(int number, List<String> snippets) throws InterruptedException {
        var prompt = rows.prompt(number);
        var body = new LinkedHashMap<>(prompt.body());
        if (number % 3 == 0) {
            body.put("snippetIds", List.of(snippets.get(number % snippets.size())));
        }
        var id = organization.idOf("/api/v1/prompts", body);
        var path = "/api/v1/prompts/" + id;
        for (var version : prompt.versions()) {
            organization.change("POST", path + "/versions", version, 201);
        }
        for (var label : prompt.labels().entrySet()) {
            organization.change("PUT", path + "/labels/" + label.getKey(), Map.of("version", label.getValue()), 200);
        }
        for (var activity : prompt.activities()) {
            organization.create(path + "/versions/latest/qa-activities", activity);
        }
        return id;
    }

    private String agent(int number, List<String> prompts) throws InterruptedException {
        var agent = rows.agent(number);
        var body = new LinkedHashMap<>(agent.body());
        body.put(
                "promptIds",
                List.of(number, number + 1).stream()
                        .map(near -> prompts.get(near % prompts.size()))
                        .distinct()
                        .toList());
        var id = organization.idOf("/api/v1/agents", body);
        for (var version : agent.versions()) {
            organization.change("POST", "/api/v1/agents/" + id + "/versions", version, 201);
        }
        return id;
    }

    /** @return the ids of the conversations by their ids in the archives */
    private Map<String, String> conversations() throws InterruptedException {
        var ids = new HashMap<String, String>();
        for (int from = 0; from < plan.conversations(); from += CONVERSATIONS_OF_AN_ARCHIVE) {
            var chatGpt = new ArrayList<Map<String, Object>>();
            var claude = new ArrayList<Map<String, Object>>();
            for (int i = from; i < Math.min(from + CONVERSATIONS_OF_AN_ARCHIVE, plan.conversations()); i++) {
                var conversation = rows.conversation(i);
                (conversation.claude() ? claude : chatGpt).add(conversation.json());
            }
            for (var archive : List.of(chatGpt, claude)) {
                if (!archive.isEmpty()) {
                    var imported = imported(archive);
                    organization.forEach(
                            "/api/v1/imports/" + imported + "/items",
                            item -> ids.put(
                                    item.path("sourceId").asString(""),
                                    item.path("recordId").asString("")));
                }
            }
        }
        return ids;
    }

    /** Marked as they come in, so that what is broken off can be taken away too. */
    private String imported(List<Map<String, Object>> archive) throws InterruptedException {
        var gateway = organization.gateway();
        var options = Gateway.JSON.writeValueAsString(Map.of("terms", Map.of("tags", List.of(TermChoice.MARK))));
        var content = BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(archive));
        var path = "/api/v1/imports?options=" + URLEncoder.encode(options, StandardCharsets.UTF_8);
        var id = organization
                .json(gateway.uploading(path, "seed.json", content), 202)
                .path("id")
                .asString();
        if (!ArchiveUpload.ended(gateway, id)) {
            throw new IllegalStateException("The import failed: " + gateway.get("/api/v1/imports/" + id));
        }
        return id;
    }

    private String conversation(int number, Map<String, String> imported, List<String> agents)
            throws InterruptedException {
        var id = imported.getOrDefault(rows.conversation(number).sourceId(), "");
        if (id.isEmpty()) {
            throw new IllegalStateException("Conversation " + number + " did not come in");
        }
        var about = new LinkedHashMap<>(rows.aboutConversation(number));
        if (number % 5 == 0) {
            about.put("agentId", agents.get(number % agents.size()));
        }
        organization.change("PATCH", "/api/v1/conversations/" + id, about, 200);
        return id;
    }

    private String output(int number, List<String> prompts, List<String> agents, List<String> conversations)
            throws InterruptedException {
        var output = rows.output(number);
        var body = new LinkedHashMap<>(output.body());
        if (number % 2 == 0) {
            body.put("promptId", prompts.get(number % prompts.size()));
            body.put("promptVersion", 1);
        }
        if (number % 6 == 1) {
            body.put("agentId", agents.get(number % agents.size()));
        }
        if (number % 7 == 3) {
            var conversation = conversations.get(number % conversations.size());
            body.put("conversationId", conversation);
            body.put(
                    "messageId",
                    organization
                            .get("/api/v1/conversations/" + conversation)
                            .path("currentMessageId")
                            .asString());
        }
        var id = organization.idOf("/api/v1/outputs", body);
        for (var edit : output.edits()) {
            organization.change("POST", "/api/v1/outputs/" + id + "/edits", edit, 201);
        }
        if (output.favourite()) {
            organization.act("PUT", "/api/v1/outputs/" + id + "/favourite", 204);
        }
        return id;
    }

    private String file(int number, Map<String, List<String>> records) throws InterruptedException {
        var file = rows.file(number);
        var kind = LINKED.get(number % LINKED.size());
        var ids = records.getOrDefault(kind, List.of());
        var path = "/api/v1/files?recordKind=" + kind + "&recordId=" + ids.get(number % ids.size());
        var uploading = organization.gateway().uploading(path, file.name(), BodyPublishers.ofByteArray(file.content()));
        return organization.json(uploading, 201).path("id").asString();
    }

    /** @return the ids in the order of the numbers, whichever was made first */
    private List<String> all(int many, Making making) throws InterruptedException {
        var ids = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var made = new ArrayList<Future<String>>();
            for (int i = 0; i < many; i++) {
                int number = i;
                made.add(threads.submit(() -> {
                    var id = making.make(number);
                    progress.one();
                    return id;
                }));
            }
            try {
                for (var one : made) {
                    ids.add(one.get());
                }
            } catch (ExecutionException failure) {
                threads.shutdownNow();
                throw new IllegalStateException(String.valueOf(failure.getCause()), failure.getCause());
            }
        }
        return ids;
    }
}
