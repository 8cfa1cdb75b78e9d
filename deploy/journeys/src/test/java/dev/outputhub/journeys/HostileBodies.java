package dev.outputhub.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body with a value of it replaced, and bodies that are broken as a whole. */
final class HostileBodies {

    /** Stands in for a value until the rest is written: what takes its place need not be JSON. */
    private static final String PLACE = "HOSTILE-VALUE-HERE";

    private HostileBodies() {}

    /** Where something can be replaced: every value of the body, every field of its schema, and a field that nobody knows. */
    static List<String> places(JsonNode body, JsonNode schema) {
        var places = new ArrayList<String>();
        collect("", body, places);
        fields("", schema, places);
        places.add("/unknownField");
        return places.stream().distinct().toList();
    }

    private static void collect(String at, JsonNode node, List<String> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), places));
            case ArrayNode array -> {
                for (int i = 0; i < Math.min(array.size(), 2); i++) {
                    collect(at + "/" + i, array.get(i), places);
                }
            }
            default -> {}
        }
    }

    private static void fields(String at, JsonNode schema, List<String> places) {
        schema.path("properties").properties().forEach(field -> {
            places.add(at + "/" + field.getKey());
            fields(at + "/" + field.getKey(), field.getValue(), places);
        });
        if (schema.path("additionalProperties").isObject()) {
            places.add(at + "/anything");
        }
    }

    static void mark(JsonNode body, String place, int mark) {
        var steps = place.substring(1).split("/");
        var node = body;
        for (int i = 0; i < steps.length - 1; i++) {
            var next = node.path(steps[i]);
            if (node instanceof ArrayNode array && steps[i].matches("\\d+")) {
                next = array.path(Integer.parseInt(steps[i]));
            } else if (node instanceof ObjectNode object && !next.isContainer()) {
                next = object.putObject(steps[i]);
            }
            node = next;
        }
        var last = steps[steps.length - 1];
        if (node instanceof ObjectNode object) {
            object.put(last, PLACE + mark);
        } else if (node instanceof ArrayNode array && last.matches("\\d+") && Integer.parseInt(last) < array.size()) {
            array.set(Integer.parseInt(last), Api.JSON.valueToTree(PLACE + mark));
        }
    }

    static String written(JsonNode body, List<String> values) {
        var text = Api.JSON.writeValueAsString(body);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("\"" + PLACE + i + "\"", values.get(i));
        }
        return text;
    }

    static byte[] broken(String valid, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> new byte[0];
            case 1 -> bytes("{");
            case 2 -> bytes("[]");
            case 3 -> bytes("null");
            case 4 -> bytes("\"a\"");
            case 5 -> bytes("\ufeff" + valid);
            case 6 -> bytes(valid + valid);
            case 7 -> bytes(valid + "}");
            case 8 -> valid.getBytes(StandardCharsets.UTF_16);
            case 9 -> valid.getBytes(StandardCharsets.UTF_16LE);
            case 10 -> invalidUtf8(valid);
            case 11 -> Arrays.copyOf(bytes(valid), random.nextInt(valid.length()));
            case 12 -> bytes(valid.replaceFirst("\\{", "{\"title\":1,\"title\":\"a\","));
            case 13 -> bytes(valid.replace('"', '\''));
            case 14 -> bytes("/* a */" + valid + "// b");
            case 15 -> bytes(valid.replaceFirst("}$", ",}"));
            case 16 -> bytes("{\"a\":".repeat(100_000));
            case 17 -> bytes("[" + valid + "]");
            case 18 -> bytes("\u0000\u0000" + valid);
            default -> bytes("title=a&content=b");
        };
    }

    private static byte[] invalidUtf8(String valid) {
        var bytes = new ByteArrayOutputStream();
        for (byte one : bytes(valid)) {
            bytes.write(one);
            if (one == ':') {
                bytes.writeBytes(new byte[] {
                    ' ', '"', (byte) 0xc3, 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ',', '"', 'b', '"', ':'
                });
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
