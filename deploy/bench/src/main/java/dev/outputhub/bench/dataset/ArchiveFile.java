package dev.outputhub.bench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An export in ChatGPT's format, written as a stream: conversations of twenty messages of about 1.5 kB. */
public final class ArchiveFile {

    private static final int MESSAGES_PER_CONVERSATION = 20;
    private static final int LENGTH = 1_500;
    private static final double FIRST_TIME = 1_740_000_000.0;

    private ArchiveFile() {}

    /** @return how many messages it holds */
    public static long write(Path file, String mark, int messages) throws IOException {
        var texts = new Texts();
        long written = 0;
        try (var json = JsonMapper.shared().createGenerator(Files.newOutputStream(file))) {
            json.writeStartArray();
            for (int c = 0; written < messages; c++) {
                conversation(json, texts, mark + "-" + c, c);
                written += MESSAGES_PER_CONVERSATION;
            }
            json.writeEndArray();
        }
        return written;
    }

    private static void conversation(JsonGenerator json, Texts texts, String id, int number) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("conversation_id", id);
        json.writeStringProperty("title", texts.title(number));
        json.writeNumberProperty("create_time", FIRST_TIME + number * 100.0);
        json.writeNumberProperty("update_time", FIRST_TIME + number * 100.0 + 50);
        json.writeStringProperty("default_model_slug", "gpt-4o");
        json.writeStringProperty("current_node", id + "-" + (MESSAGES_PER_CONVERSATION - 1));
        json.writeObjectPropertyStart("mapping");
        for (int m = 0; m < MESSAGES_PER_CONVERSATION; m++) {
            json.writeObjectPropertyStart(id + "-" + m);
            json.writeStringProperty("id", id + "-" + m);
            if (m > 0) {
                json.writeStringProperty("parent", id + "-" + (m - 1));
            } else {
                json.writeNullProperty("parent");
            }
            message(json, texts, id, number, m);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, Texts texts, String id, int number, int m) {
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("id", id + "-" + m);
        json.writeObjectPropertyStart("author");
        json.writeStringProperty("role", m % 2 == 0 ? "user" : "assistant");
        json.writeEndObject();
        json.writeNumberProperty("create_time", FIRST_TIME + number * 100.0 + m);
        json.writeObjectPropertyStart("content");
        json.writeStringProperty("content_type", "text");
        json.writeArrayPropertyStart("parts");
        json.writeString(texts.markdown(number * 100L + m, LENGTH));
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringProperty("status", "finished_successfully");
        json.writeObjectPropertyStart("metadata");
        json.writeEndObject();
        json.writeEndObject();
    }
}
