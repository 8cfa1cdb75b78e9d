package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of one record, with every string already storable. Does not use Jackson's own tree reading because a
 * record that grows over the limit has to be left behind without losing the place in the stream.
 */
final class RecordTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TOKENS_BETWEEN_CHECKS = 512;
    /** "[[],[],[]]" takes a hundred times its length as a tree, so pieces count besides characters. */
    private static final long SIZE_OF_TOKEN = 40;

    private static final int LARGEST_EXPONENT = 300;

    private final JsonParser parser;
    private final long endOfAllowance;
    private final Remarks remarks;
    private final ArrayDeque<Level> open = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();

    private RecordTree(JsonParser parser, int maxSize, Remarks remarks) {
        this.parser = parser;
        this.endOfAllowance = parser.currentTokenLocation().getCharOffset() + maxSize;
        this.remarks = remarks;
    }

    /** Reads the value that the parser stands on to its end. Null when it is larger than allowed. */
    static @Nullable JsonNode read(JsonParser parser, int maxSize, Remarks remarks) {
        return new RecordTree(parser, maxSize, remarks).read();
    }

    private @Nullable JsonNode read() {
        var token = parser.currentToken();
        for (var count = 1L; ; count++) {
            var done = take(token);
            if (done != null) {
                return done;
            }
            if (count % TOKENS_BETWEEN_CHECKS == 0
                    && parser.currentTokenLocation().getCharOffset() + count * SIZE_OF_TOKEN > endOfAllowance) {
                leave();
                return null;
            }
            token = parser.nextToken();
        }
    }

    private @Nullable JsonNode take(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> push(new Level(NODES.objectNode()));
            case START_ARRAY -> push(new Level(NODES.arrayNode()));
            case END_OBJECT, END_ARRAY -> close();
            case PROPERTY_NAME -> name();
            case null -> throw new TornRecord();
            default -> place(scalar(token));
        };
    }

    private @Nullable JsonNode push(Level level) {
        open.push(level);
        return null;
    }

    private @Nullable JsonNode name() {
        open.element().name = names.computeIfAbsent(CleanText.clean(parser.currentName(), remarks), name -> name);
        return null;
    }

    private @Nullable JsonNode close() {
        return place(open.pop().container);
    }

    private @Nullable JsonNode place(JsonNode value) {
        var level = open.peek();
        if (level == null) {
            return value;
        }
        switch (level.container) {
            case ObjectNode object -> {
                if (object.replace(level.name, value) != null) {
                    remarks.add("A field was there twice; the last one was taken");
                }
            }
            case ArrayNode array -> array.add(value);
            default -> throw new IllegalStateException("only containers are opened");
        }
        return null;
    }

    private JsonNode scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> NODES.stringNode(CleanText.clean(parser.getString(), remarks));
            case VALUE_NUMBER_INT ->
                NODES.numberNode(parser.getBigIntegerValue()).canConvertToLong()
                        ? NODES.numberNode(parser.getLongValue())
                        : NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** 1e999999999 is a valid number that nobody can store; it stays what it was, a few characters. */
    private JsonNode decimal() {
        if (parser.isNaN()) {
            return NODES.stringNode(parser.getString());
        }
        var number = parser.getDecimalValue();
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                ? NODES.stringNode(parser.getString())
                : NODES.numberNode(number);
    }

    private void leave() {
        for (var depth = open.size(); depth > 0; ) {
            switch (parser.nextToken()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case null -> throw new TornRecord();
                default -> {}
            }
        }
        open.clear();
    }

    private static final class Level {
        final JsonNode container;
        String name = "";

        Level(JsonNode container) {
            this.container = container;
        }
    }
}
