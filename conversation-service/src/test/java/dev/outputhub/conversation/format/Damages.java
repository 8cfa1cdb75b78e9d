package dev.outputhub.conversation.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages exports at random: their bytes as bad disks and downloads do, their fields as other programs do. */
final class Damages {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    Damages(long seed) {
        this.random = new Random(seed);
    }

    byte[] ofBytes(byte[] file) {
        var at = random.nextInt(file.length);
        var length = 1 + random.nextInt(Math.min(200, file.length));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> {
                var flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 2 ->
                join(
                        Arrays.copyOf(file, at),
                        Arrays.copyOfRange(file, Math.min(file.length, at + length), file.length));
            case 3 -> {
                var noise = new byte[length];
                random.nextBytes(noise);
                yield join(Arrays.copyOf(file, at), noise, Arrays.copyOfRange(file, at, file.length));
            }
            case 4 -> join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, Math.max(0, at - length), file.length));
            case 5 -> join(file, "\n".getBytes(StandardCharsets.UTF_8), file);
            default -> join(file, " and the rest".getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The same file with some of its values in another form than promised. */
    JsonNode ofFields(JsonNode file) {
        var damaged = file.deepCopy();
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            damage(damaged);
        }
        return damaged;
    }

    private void damage(JsonNode root) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        var container = containers.get(random.nextInt(containers.size()));
        switch (container) {
            case ObjectNode object when !object.isEmpty() -> damage(object);
            case ArrayNode array when !array.isEmpty() -> damage(array);
            default -> {}
        }
    }

    private void damage(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.set(name + "_of_another_version", object.remove(name));
            case 1 -> object.put("note_of_a_new_kind", "words that nobody has met before " + random.nextInt(1_000));
            case 2 -> {
                var other = names.get(random.nextInt(names.size()));
                var value = object.get(name);
                object.set(name, object.get(other));
                object.set(other, value);
            }
            default -> object.set(name, other(object.get(name)));
        }
    }

    private void damage(ArrayNode array) {
        var at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.insert(at, array.get(at).deepCopy());
            case 1 -> array.insert(at, "a text where something else was promised " + random.nextInt(1_000));
            default -> array.set(at, other(array.get(at)));
        }
    }

    private JsonNode other(JsonNode value) {
        return switch (random.nextInt(7)) {
            case 0 -> NODES.stringNode(value.toString());
            case 1 -> NODES.arrayNode().add(value);
            case 2 -> NODES.objectNode().set("value", value);
            case 3 -> NODES.stringNode("words in its place " + random.nextInt(1_000));
            case 4 -> NODES.nullNode();
            case 5 -> NODES.numberNode(random.nextInt());
            default -> NODES.stringNode("nul \0 and half \uD83D and mark \uE200cite\uE202turn0search0\uE201 " + value);
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] join(byte[]... pieces) {
        var joined = new java.io.ByteArrayOutputStream();
        for (var piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
