package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Sha256;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
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
        return Sha256.of(
                message.role().key(),
                parts,
                message.model(),
                message.hidden(),
                message.createdAt(),
                message.parentId(),
                message.position());
    }

    byte[] of(ImportedConversation conversation, Iterable<byte[]> messages) {
        var digest = DigestUtils.getSha256Digest();
        for (var message : messages) {
            digest.update(message);
        }
        digest.update(Sha256.of(
                conversation.title(),
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.model(),
                conversation.currentMessage(),
                conversation.metadata()));
        return digest.digest();
    }
}
