package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether what an archive brings is what was stored from the last one. */
@Component
class Fingerprints {

    static final TypeReference<List<ContentPart>> PARTS = new TypeReference<>() {};

    private final JsonMapper json;

    Fingerprints(JsonMapper json) {
        this.json = json;
    }

    String parts(ImportedMessage message) {
        // by its declared type, or the parts would lose the field that names theirs
        return json.writerFor(PARTS).writeValueAsString(message.parts());
    }

    /** Of what people read. Metadata drifts from export to export without a word having changed. */
    byte[] of(ImportedMessage message, String parts) {
        return digest(
                message.role().key(),
                parts,
                message.model(),
                message.hidden(),
                message.createdAt(),
                message.parentId(),
                message.position());
    }

    byte[] of(ImportedConversation conversation, Iterable<byte[]> messages) {
        var digest = sha256();
        for (var message : messages) {
            digest.update(message);
        }
        digest.update(digest(
                conversation.title(),
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.model(),
                conversation.currentMessage(),
                conversation.metadata()));
        return digest.digest();
    }

    byte[] of(String text) {
        return digest(text);
    }

    private static byte[] digest(@Nullable Object... facts) {
        var digest = sha256();
        for (var fact : facts) {
            digest.update((fact == null ? "-" : "=" + fact).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
