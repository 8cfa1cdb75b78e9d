package dev.outputhub.conversation.format.archive;

import tools.jackson.databind.JsonNode;

/** What a record takes of memory, counted as the limit of a record counts it. */
final class RecordWeight {

    private static final long OF_A_PIECE = 40;

    private RecordWeight() {}

    static long of(JsonNode record) {
        var weight = OF_A_PIECE;
        if (record.isString()) {
            return weight + record.stringValue().length();
        }
        for (var name : record.propertyNames()) {
            weight += OF_A_PIECE + name.length();
        }
        for (var value : record.values()) {
            weight += of(value);
        }
        return weight;
    }
}
