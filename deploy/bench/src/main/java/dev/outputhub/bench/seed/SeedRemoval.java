package dev.outputhub.bench.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Takes away for good what was seeded, and nothing else. */
final class SeedRemoval {

    /** Outputs go before what they refer to. */
    private static final List<String> KINDS = List.of("outputs", "conversations", "agents", "prompts");

    /** Ids of one batch. */
    private static final int BATCH = 500;

    private final Organization organization;
    private final int atOnce;

    SeedRemoval(Organization organization, int atOnce) {
        this.organization = organization;
        this.atOnce = atOnce;
    }

    /** @return how many rows there were */
    int remove() throws InterruptedException {
        var terms = new SeedTerms(organization);
        var byKind = new ArrayList<Map.Entry<String, List<String>>>();
        var all = new HashSet<String>();
        if (terms.isMarked()) {
            for (var kind : KINDS) {
                var ids = organization.ids("/api/v1/" + kind + "?deleted=any&terms.tags=any:" + TermChoice.MARK);
                byKind.add(Map.entry(kind, ids));
                all.addAll(ids);
            }
        }
        int rows = files(all);
        byKind.add(Map.entry("snippets", snippets()));
        for (var kind : byKind) {
            purge(kind.getKey(), kind.getValue());
            rows += kind.getValue().size();
        }
        terms.remove();
        return rows;
    }

    /** Those that belong to seeded records alone. */
    private int files(Set<String> records) throws InterruptedException {
        var ids = new ArrayList<String>();
        organization.forEach("/api/v1/files", file -> {
            var links = file.path("links");
            if (!links.isEmpty()
                    && links.valueStream()
                            .allMatch(link ->
                                    records.contains(link.path("recordId").asString()))) {
                ids.add(file.path("id").asString());
            }
        });
        concurrently(ids, id -> organization.act("DELETE", "/api/v1/files/" + id, 204));
        return ids.size();
    }

    private List<String> snippets() throws InterruptedException {
        var ids = new ArrayList<String>();
        for (var deleted : List.of("false", "true")) {
            organization.forEach("/api/v1/snippets?deleted=" + deleted, (JsonNode snippet) -> {
                if (snippet.path("notes").asString("").equals(TermChoice.MARK)) {
                    ids.add(snippet.path("id").asString());
                }
            });
        }
        return ids;
    }

    private void purge(String kind, List<String> ids) throws InterruptedException {
        var path = "/api/v1/" + kind;
        if (kind.equals("snippets")) {
            concurrently(ids, id -> organization.act("DELETE", path + "/" + id, 204));
        } else {
            for (int from = 0; from < ids.size(); from += BATCH) {
                var some = ids.subList(from, Math.min(from + BATCH, ids.size()));
                organization.change("POST", path + "/batch", Map.of("ids", some, "delete", true), 200);
            }
        }
        var progress = new Progress(kind + " taken away", ids.size());
        concurrently(ids, id -> {
            organization.act("POST", path + "/" + id + "/purge", 204);
            progress.one();
        });
    }

    private interface Removing {
        void remove(String id) throws Exception;
    }

    private void concurrently(List<String> ids, Removing removing) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var removed = new ArrayList<Future<?>>();
            for (var id : ids) {
                removed.add(threads.submit(() -> {
                    removing.remove(id);
                    return id;
                }));
            }
            for (var one : removed) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(String.valueOf(failure.getCause()), failure.getCause());
        }
    }
}
