package dev.outputhub.bench.seed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Rows as an archive has them: each record with all that belongs to it, and under an id that is made here. */
final class CompleteRows {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private final Instant now;

    CompleteRows(Instant now) {
        this.now = now;
    }

    Map<String, Object> snippet(Map<String, Object> row) {
        return record("snippet", row);
    }

    Map<String, Object> prompt(SeededRows.Prompt prompt, List<String> snippetIds) {
        var versions = new ArrayList<Map<String, Object>>();
        versions.add(version(1, prompt.body()));
        prompt.versions().forEach(version -> versions.add(version(versions.size() + 1, version)));
        var record = record("prompt", prompt.body());
        List.of("template", "messages", "settings", "message").forEach(record::remove);
        record.put("promptKind", prompt.body().containsKey("messages") ? "chat" : "text");
        // made of the title where it arrives
        record.put("slug", "");
        record.put("currentVersion", versions.size());
        record.put("snippetIds", snippetIds);
        record.put("labels", prompt.labels());
        record.put("versions", versions);
        record.put(
                "activities",
                prompt.activities().stream()
                        .map(activity -> activity(activity, versions.size()))
                        .toList());
        return record;
    }

    private Map<String, Object> version(int number, Map<String, Object> content) {
        var version = new LinkedHashMap<String, Object>();
        version.put("number", number);
        for (var field : List.of("template", "messages", "settings", "message")) {
            if (content.containsKey(field)) {
                version.put(field, content.get(field));
            }
        }
        version.put("variables", variables(content));
        version.put("createdAt", now.plusSeconds(number).toString());
        return version;
    }

    private static List<Map<String, Object>> variables(Map<String, Object> content) {
        var texts = new ArrayList<String>();
        if (content.get("template") instanceof String template) {
            texts.add(template);
        }
        if (content.get("messages") instanceof List<?> messages) {
            messages.forEach(message -> texts.add(String.valueOf(((Map<?, ?>) message).get("content"))));
        }
        return texts.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(found -> found.group(1))
                .distinct()
                .map(name -> Map.<String, Object>of("name", name, "type", "text", "required", true))
                .toList();
    }

    private Map<String, Object> activity(Map<String, Object> given, int version) {
        var activity = new LinkedHashMap<>(given);
        activity.put("id", id());
        activity.put("version", version);
        activity.put("createdAt", now.toString());
        if (activity.remove("done") != null) {
            activity.put("doneAt", now.plusSeconds(60).toString());
        }
        return activity;
    }

    Map<String, Object> agent(SeededRows.Agent agent, List<String> promptIds) {
        var first = new LinkedHashMap<String, Object>();
        first.put("instructions", agent.body().get("instructions"));
        var versions = new ArrayList<Map<String, Object>>();
        versions.add(first);
        agent.versions().forEach(version -> versions.add(new LinkedHashMap<>(version)));
        for (int i = 0; i < versions.size(); i++) {
            versions.get(i).put("number", i + 1);
            versions.get(i).put("configuration", agent.body().get("configuration"));
            versions.get(i).put("createdAt", now.plusSeconds(i).toString());
        }
        var record = record("agent", agent.body());
        List.of("instructions", "configuration").forEach(record::remove);
        record.put("currentVersion", versions.size());
        record.put("promptIds", promptIds);
        record.put("versions", versions);
        return record;
    }

    /** @param links to others, by field */
    Map<String, Object> output(SeededRows.Output output, Map<String, Object> links) {
        var edits = new ArrayList<Map<String, Object>>();
        for (var given : output.edits()) {
            var edit = new LinkedHashMap<>(given);
            int number = edits.size() + 1;
            edit.put("number", number);
            if (number > 1) {
                edit.put("base", number - 1);
            }
            edit.put("createdAt", now.plusSeconds(number).toString());
            edits.add(edit);
        }
        var record = record("output", output.body());
        record.put("mediaType", "text/markdown");
        record.putAll(links);
        record.put("edits", edits);
        return record;
    }

    Map<String, Object> file(SeededRows.StoredFile file, String kind, String recordId) {
        var record = record("file", Map.of("name", file.name(), "size", file.content().length));
        record.put("mediaType", mediaType(file.name()));
        record.put("sha256", sha256(file.content()));
        record.put("links", List.of(Map.of("recordKind", kind, "recordId", recordId)));
        return record;
    }

    private Map<String, Object> record(String kind, Map<String, Object> fields) {
        var record = new LinkedHashMap<String, Object>();
        record.put("kind", kind);
        record.put("id", id());
        record.putAll(fields);
        record.put("createdAt", now.toString());
        return record;
    }

    /** Of version 7: the time comes first. */
    private static String id() {
        var random = ThreadLocalRandom.current();
        long most = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(most, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L).toString();
    }

    private static String mediaType(String name) {
        return name.endsWith(".png") ? "image/png" : name.endsWith(".md") ? "text/markdown" : "text/csv";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
