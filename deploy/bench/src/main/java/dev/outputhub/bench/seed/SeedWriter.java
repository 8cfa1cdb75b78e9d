package dev.outputhub.bench.seed;

import dev.outputhub.bench.dataset.ArchiveUpload;
import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Writes the rows of a plan, what others refer to first. */
final class SeedWriter {

    /** Of which kinds files are. */
    private static final List<String> LINKED = List.of("output", "prompt", "agent", "conversation");

    private static final int CONVERSATIONS_OF_AN_ARCHIVE = 500;
    private static final int RECORDS_OF_AN_ARCHIVE = 5_000;

    private final Organization organization;
    private final SeededRows rows;
    private final SeedPlan plan;
    private final int atOnce;
    private final Progress progress;
    private final CompleteRows complete = new CompleteRows(Instant.now());

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

    /** Conversations come from the exports of their providers and everything else in the own archive, links before what has them. */
    void write() throws InterruptedException {
        var begin = new SeedArchive();
        var snippets = records(plan.snippets(), begin, number -> complete.snippet(rows.snippet(number)));
        var prompts = records(plan.prompts(), begin, number -> prompt(number, snippets));
        var agents = records(plan.agents(), begin, number -> agent(number, prompts));
        restore(begin);
        var imported = conversations();
        var conversations = all(plan.conversations(), number -> conversation(number, imported, agents));
        var ends = ends();
        var outputs = new ArrayList<String>();
        for (int from = 0; from < plan.outputs(); from += RECORDS_OF_AN_ARCHIVE) {
            var archive = new SeedArchive();
            for (int number = from; number < Math.min(from + RECORDS_OF_AN_ARCHIVE, plan.outputs()); number++) {
                outputs.add(added(archive, output(number, prompts, agents, conversations, ends)));
            }
            restore(archive);
        }
        favourites(outputs);
        var records = Map.of("output", outputs, "prompt", prompts, "agent", agents, "conversation", conversations);
        for (int from = 0; from < plan.files(); from += RECORDS_OF_AN_ARCHIVE) {
            var archive = new SeedArchive();
            for (int number = from; number < Math.min(from + RECORDS_OF_AN_ARCHIVE, plan.files()); number++) {
                file(number, records, archive);
            }
            restore(archive);
        }
    }

    private interface Row {
        Map<String, Object> of(int number);
    }

    private static List<String> records(int many, SeedArchive archive, Row row) {
        return IntStream.range(0, many)
                .mapToObj(number -> added(archive, row.of(number)))
                .toList();
    }

    private static String added(SeedArchive archive, Map<String, Object> record) {
        archive.add(record);
        return String.valueOf(record.get("id"));
    }

    private Map<String, Object> prompt(int number, List<String> snippets) {
        return complete.prompt(
                rows.prompt(number), number % 3 == 0 ? List.of(snippets.get(number % snippets.size())) : List.of());
    }

    private Map<String, Object> agent(int number, List<String> prompts) {
        return complete.agent(
                rows.agent(number),
                List.of(number, number + 1).stream()
                        .map(near -> prompts.get(near % prompts.size()))
                        .distinct()
                        .toList());
    }

    /** Brings it in, all of it or nothing that is not told. */
    private void restore(SeedArchive archive) throws InterruptedException {
        try {
            var file = Files.createTempFile("seed-", ".zip");
            try {
                archive.write(file, organization.id());
                var path = "/api/v1/imports";
                var uploading = organization.gateway().uploading(path, "seed.zip", BodyPublishers.ofFile(file));
                var id = organization.json(uploading, 202).path("id").asString();
                var ended = progress.during(organization, id, archive.size());
                long came = ended.path("counts")
                        .valueStream()
                        .mapToLong(kind -> kind.path("new").asLong(0))
                        .sum();
                if (!ended.path("state").asString("").equals("completed") || came != archive.size()) {
                    throw new IllegalStateException("Of " + archive.size() + " records " + came + " came in: " + ended);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
        progress.one();
        return id;
    }

    /** The last message of each conversation. */
    private Map<String, String> ends() throws InterruptedException {
        var ends = new HashMap<String, String>();
        organization.forEach(
                "/api/v1/conversations?terms.tags=any:" + TermChoice.MARK,
                conversation -> ends.put(
                        conversation.path("id").asString(),
                        conversation.path("currentMessageId").asString("")));
        return ends;
    }

    private Map<String, Object> output(
            int number,
            List<String> prompts,
            List<String> agents,
            List<String> conversations,
            Map<String, String> ends) {
        var links = new LinkedHashMap<String, Object>();
        if (number % 2 == 0) {
            links.put("promptId", prompts.get(number % prompts.size()));
            links.put("promptVersion", 1);
        }
        if (number % 6 == 1) {
            links.put("agentId", agents.get(number % agents.size()));
        }
        if (number % 7 == 3) {
            var conversation = conversations.get(number % conversations.size());
            links.put("conversationId", conversation);
            links.put("messageId", ends.get(conversation));
        }
        return complete.output(rows.output(number), links);
    }

    private void favourites(List<String> outputs) throws InterruptedException {
        var chosen = IntStream.range(0, outputs.size())
                .filter(number -> rows.output(number).favourite())
                .mapToObj(outputs::get)
                .toList();
        all(chosen.size(), number -> {
            organization.act("PUT", "/api/v1/outputs/" + chosen.get(number) + "/favourite", 204);
            return chosen.get(number);
        });
    }

    private void file(int number, Map<String, List<String>> records, SeedArchive archive) {
        var file = rows.file(number);
        var kind = LINKED.get(number % LINKED.size());
        var ids = records.getOrDefault(kind, List.of());
        archive.add(complete.file(file, kind, ids.get(number % ids.size())), file);
    }

    /** @return the ids in the order of the numbers, whichever was made first */
    private List<String> all(int many, Making making) throws InterruptedException {
        var ids = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var made = new ArrayList<Future<String>>();
            for (int i = 0; i < many; i++) {
                int number = i;
                made.add(threads.submit(() -> making.make(number)));
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
