package dev.outputhub.records.complete;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two complete records are compared by: fields in the order of their names, without those that say nothing, and without when and
 * how it was stored and what is one person's own.
 */
final class CanonicalRecord {

    private static final Set<String> NOT_COMPARED = Set.of("createdAt", "updatedAt", "favourite", "sourceKey");
    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalRecord() {}

    static byte[] sha256(JsonNode record) {
        var digest = DigestUtils.getSha256Digest();
        object(digest, record, NOT_COMPARED);
        return digest.digest();
    }

    private static void value(MessageDigest digest, JsonNode value) {
        if (value.isObject()) {
            object(digest, value, Set.of());
        } else if (value.isArray()) {
            say(digest, "[");
            value.forEach(element -> {
                value(digest, element);
                say(digest, ",");
            });
            say(digest, "]");
        } else {
            say(digest, JSON.writeValueAsString(value));
        }
    }

    private static void object(MessageDigest digest, JsonNode object, Set<String> except) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> {
            if (!except.contains(field.getKey()) && !saysNothing(field.getValue())) {
                fields.put(field.getKey(), field.getValue());
            }
        });
        say(digest, "{");
        fields.forEach((name, value) -> {
            say(digest, JSON.writeValueAsString(name));
            say(digest, ":");
            value(digest, value);
            say(digest, ",");
        });
        say(digest, "}");
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static void say(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
