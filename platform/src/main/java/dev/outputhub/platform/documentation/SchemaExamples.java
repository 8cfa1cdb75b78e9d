package dev.outputhub.platform.documentation;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that a schema allows: what {@code @Schema(example = …)} says at the field, else something plausible by its format or its
 * name. A test validates each of them against its schema and so tells where a field needs an example of its own.
 */
class SchemaExamples {

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0198c0de-7a11-7000-8000-000000000001",
            "date", "2026-03-14",
            "date-time", "2026-03-14T09:26:53Z",
            "uri", "https://example.com/tides",
            "binary", "the bytes of a file",
            "byte", "VGlkZXM=",
            "email", "editor@acme.test");

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("title", "Tides of the North Sea"),
            Map.entry("name", "Tides"),
            Map.entry("slug", "tides"),
            Map.entry("key", "tags"),
            Map.entry("email", "editor@acme.test"),
            Map.entry("content", "The moon pulls the water, and the coast gives it its shape."),
            Map.entry("text", "Why are there two tides a day?"),
            Map.entry("snippet", "Why are there two <mark>tides</mark> a day?"),
            Map.entry("template", "Explain {{topic}} to a child."),
            Map.entry("description", "For the lesson on the sea"),
            Map.entry("notes", "Checked against the tables"),
            Map.entry("model", "gpt-5"),
            Map.entry("mediaType", "text/markdown"),
            Map.entry("fileName", "conversations.json"),
            Map.entry("url", "https://example.com/tides"),
            Map.entry("colour", "#3366cc"),
            Map.entry("role", "user"),
            Map.entry("code", "unchanged"),
            Map.entry("nextCursor", "MTA6K2NyZWF0ZWRBdA"),
            Map.entry("language", "en"),
            Map.entry("currency", "EUR"));

    private static final String ANY_TEXT = "tides";

    private final Components components;
    /** The references on the way to where we are: a tree of records ends where it repeats itself. */
    private final Deque<String> within = new ArrayDeque<>();

    SchemaExamples(Components components) {
        this.components = components;
    }

    Object of(Schema<?> schema) {
        var example = of("", schema);
        return example == null ? Map.of() : example;
    }

    /** Null where a value would have no end. */
    private @Nullable Object of(String name, Schema<?> schema) {
        if (schema.get$ref() != null) {
            return referred(name, schema.get$ref());
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getConst() != null) {
            return schema.getConst();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        Schema<?> choice = firstChoice(schema);
        if (choice != null) {
            return of(name, choice);
        }
        return ofType(name, schema);
    }

    private @Nullable Object referred(String name, String reference) {
        var known = components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (known == null || within.contains(reference)) {
            return null;
        }
        within.push(reference);
        try {
            return of(name, known);
        } finally {
            within.pop();
        }
    }

    private static @Nullable Schema<?> firstChoice(Schema<?> schema) {
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            return schema.getOneOf().getFirst();
        }
        return schema.getAnyOf() == null || schema.getAnyOf().isEmpty()
                ? null
                : schema.getAnyOf().getFirst();
    }

    private @Nullable Object ofType(String name, Schema<?> schema) {
        return switch (typeOf(schema)) {
            case "string" -> text(name, schema);
            case "integer" -> number(schema).longValue();
            case "number" -> number(schema);
            case "boolean" -> true;
            case "array" -> {
                var item = schema.getItems() == null ? null : of(name, schema.getItems());
                yield item == null ? List.of() : List.of(item);
            }
            default -> object(schema);
        };
    }

    private static String typeOf(Schema<?> schema) {
        if (schema.getType() != null) {
            return schema.getType();
        }
        var types = schema.getTypes() == null ? Set.<String>of() : schema.getTypes();
        return types.stream().filter(type -> !"null".equals(type)).findFirst().orElse("object");
    }

    private Map<String, Object> object(Schema<?> schema) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> {
                if (of("", part) instanceof Map<?, ?> fields) {
                    fields.forEach((field, value) -> object.put(String.valueOf(field), value));
                }
            });
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, type) -> {
                var value = of(field, type);
                if (value != null) {
                    object.put(field, value);
                }
            });
        }
        if (object.isEmpty() && schema.getAdditionalProperties() instanceof Schema<?> values) {
            var value = of("", values);
            if (value != null) {
                object.put("tags", value);
            }
        }
        return object;
    }

    private static Object text(String name, Schema<?> schema) {
        var byFormat = schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
        if (byFormat != null) {
            return byFormat;
        }
        var byName = String.valueOf(BY_NAME.getOrDefault(name, ANY_TEXT));
        if (schema.getPattern() != null) {
            return matching(byName, schema.getPattern());
        }
        return schema.getMaxLength() == null || byName.length() <= schema.getMaxLength()
                ? byName
                : byName.substring(0, schema.getMaxLength());
    }

    // most patterns list words, "one|many", and others are met by something known
    private static String matching(String text, String pattern) {
        return Stream.of(Stream.of(text), Stream.of(pattern.split("\\|")), BY_NAME.values().stream())
                .flatMap(candidates -> candidates.map(String::valueOf))
                .filter(candidate -> candidate.matches(pattern))
                .findFirst()
                .orElse(text);
    }

    private static BigDecimal number(Schema<?> schema) {
        return schema.getMinimum() == null
                ? BigDecimal.ONE
                : schema.getMinimum().max(BigDecimal.ONE);
    }
}
