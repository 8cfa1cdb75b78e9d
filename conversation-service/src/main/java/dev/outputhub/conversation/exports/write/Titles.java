package dev.outputhub.conversation.exports.write;

import tools.jackson.databind.JsonNode;

/** What a record of any kind is called. */
public final class Titles {

    private static final String[] FIELDS = {"title", "name", "key", "slug", "id"};

    private Titles() {}

    public static String of(JsonNode record) {
        for (var field : FIELDS) {
            var value = record.path(field);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return "";
    }
}
