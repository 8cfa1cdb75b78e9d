package dev.outputhub.conversation.format.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks at fields that may be absent, null or of another type than promised, which in exports all three happens. */
public final class Fields {

    private Fields() {}

    /** A string, or a number or truth value written out; null for everything else. */
    public static @Nullable String text(@Nullable JsonNode node, String field) {
        return asText(node == null ? null : node.get(field));
    }

    public static @Nullable String asText(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() || value.isBoolean() ? value.asString() : null;
    }

    public static String textOr(@Nullable JsonNode node, String field, String other) {
        var text = text(node, field);
        return text == null ? other : text;
    }

    public static @Nullable String filled(@Nullable JsonNode node, String field) {
        var text = text(node, field);
        return text == null || text.isBlank() ? null : text;
    }

    public static @Nullable Long number(@Nullable JsonNode node, String field) {
        var value = node == null ? null : node.get(field);
        return value != null && value.isNumber() && value.canConvertToLong() ? Long.valueOf(value.asLong()) : null;
    }

    public static boolean isTrue(@Nullable JsonNode node, String field) {
        var value = node == null ? null : node.get(field);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The object in this field, or null. */
    public static @Nullable JsonNode object(@Nullable JsonNode node, String field) {
        var value = node == null ? null : node.get(field);
        return value != null && value.isObject() ? value : null;
    }

    public static boolean hasArray(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.isArray();
    }

    /** The elements of this field, none when it is not an array. */
    public static Collection<JsonNode> elements(@Nullable JsonNode node, String field) {
        var value = node == null ? null : node.get(field);
        return value != null && value.isArray() ? value.values() : List.of();
    }

    public static Set<Map.Entry<String, JsonNode>> entries(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object.properties() : Set.of();
    }

    /** A copy with all fields but these, nulls left out. */
    public static ObjectNode without(@Nullable JsonNode node, Set<String> fields) {
        var rest = JsonNodeFactory.instance.objectNode();
        for (var entry : entries(node)) {
            if (!fields.contains(entry.getKey()) && !entry.getValue().isNull()) {
                rest.set(entry.getKey(), entry.getValue());
            }
        }
        return rest;
    }

    /** Puts a field into the metadata that is there but, being of another form than promised, was read as nothing. */
    public static void keepUnread(JsonNode node, ObjectNode metadata, String field, @Nullable Object read) {
        var value = node.get(field);
        if (read == null && value != null && !value.isNull()) {
            metadata.set(field, value);
        }
    }
}
