package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    /**
     * "[[],[],[]]" takes many times its length as a tree, so pieces count besides characters. A piece takes some 45 bytes once, a
     * character up to two, and once more where it is written into the database.
     */
    private static final long SIZE_OF_TOKEN = 20;

    private static final int LARGEST_EXPONENT = 300;
    private static final int LONGEST_IN_OUTLINE = 2_000;

    private final JsonParser parser;
    private final long start;
    private final int maxSize;
    private final Remarks remarks;
    private final ArrayDeque<Level> open = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();

    private RecordTree(JsonParser parser, int maxSize, Remarks remarks) {
        this.parser = parser;
        this.start = parser.currentTokenLocation().getCharOffset();
        this.maxSize = maxSize;
        this.remarks = remarks;
    }

    /** @param tooLarge why the node is the outline of a record that is larger than allowed; null when it is whole */
    record Read(JsonNode node, @Nullable String tooLarge) {}

    /** Reads the value that the parser stands on to its end. */
    static Read read(JsonParser parser, int maxSize, Remarks remarks) {
        return new RecordTree(parser, maxSize, remarks).read();
    }

    private Read read() {
        var token = parser.currentToken();
        for (var count = 1L; ; count++) {
            var done = take(token);
            if (done != null) {
                return new Read(done, null);
            }
            if (count % TOKENS_BETWEEN_CHECKS == 0
                    && parser.currentTokenLocation().getCharOffset() - start + count * SIZE_OF_TOKEN > maxSize) {
                return outline(count);
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

    /** Goes on to the end of the record and keeps of it what a report can name it by. */
    private Read outline(long piecesSoFar) {
        var outline = outlineSoFar();
        var depth = open.size();
        // what was built so far need not be kept while the rest is passed over
        open.clear();
        var pieces = piecesSoFar;
        var name = "";
        for (; depth > 0; pieces++) {
            var token = parser.nextToken();
            var inOutline = depth == 1 && outline instanceof ObjectNode;
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    depth++;
                    if (inOutline) {
                        ((ObjectNode) outline).set(name, empty(token == JsonToken.START_OBJECT));
                    }
                }
                case END_OBJECT, END_ARRAY -> depth--;
                case PROPERTY_NAME -> name = inOutline ? CleanText.clean(parser.currentName(), remarks) : name;
                case VALUE_STRING -> {
                    if (inOutline && parser.getStringLength() <= LONGEST_IN_OUTLINE) {
                        ((ObjectNode) outline).set(name, scalar(token));
                    }
                }
                case null -> throw new TornRecord();
                default -> {}
            }
        }
        var characters = parser.currentLocation().getCharOffset() - start;
        return new Read(outline, tooLarge(characters, pieces));
    }

    private JsonNode outlineSoFar() {
        var levels = List.copyOf(open);
        var root = levels.getLast();
        if (!(root.container instanceof ObjectNode whole)) {
            return NODES.arrayNode();
        }
        var outline = NODES.objectNode();
        for (var entry : whole.properties()) {
            var value = entry.getValue();
            if (value.isContainer()) {
                outline.set(entry.getKey(), empty(value.isObject()));
            } else if (!value.isString() || value.stringValue().length() <= LONGEST_IN_OUTLINE) {
                outline.set(entry.getKey(), value);
            }
        }
        if (levels.size() > 1) {
            outline.set(root.name, empty(levels.get(levels.size() - 2).container.isObject()));
        }
        return outline;
    }

    private static JsonNode empty(boolean object) {
        return object ? NODES.objectNode() : NODES.arrayNode();
    }

    private String tooLarge(long characters, long pieces) {
        return String.format(
                Locale.ROOT,
                "It is too large: %,d characters and %,d pieces of JSON, which count %d characters each, make %,d; "
                        + "at most %,d can be read",
                characters,
                pieces,
                SIZE_OF_TOKEN,
                characters + pieces * SIZE_OF_TOKEN,
                maxSize);
    }

    private static final class Level {
        final JsonNode container;
        String name = "";

        Level(JsonNode container) {
            this.container = container;
        }
    }
}
