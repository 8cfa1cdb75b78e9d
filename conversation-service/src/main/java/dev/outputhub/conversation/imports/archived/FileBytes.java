package dev.outputhub.conversation.imports.archived;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteContent;
import dev.outputhub.platform.remote.RemoteServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hands the bytes of files of an archive to the service that keeps files. */
@Component
class FileBytes {

    private final RemoteServices services;

    FileBytes(RemoteServices services) {
        this.services = services;
    }

    /**
     * Bringing the same again changes nothing.
     *
     * @param id the one that the file has here
     * @return why they could not be brought, or null
     */
    @Nullable
    String bring(UUID importId, UUID id, ArchivedRecord file) {
        var content = file.content();
        if (content == null) {
            return "Its bytes are not in the archive.";
        }
        // through the disk: what is damaged in the archive must not look like a service that went away
        Path copy = null;
        try {
            copy = Files.createTempFile("file-", ".bin");
            try (var bytes = content.open();
                    var out = Files.newOutputStream(copy)) {
                bytes.transferTo(out);
            }
            return send(importId, id, file, copy);
        } catch (IOException damaged) {
            return "Its bytes in the archive are damaged: " + damaged.getMessage();
        } finally {
            delete(copy);
        }
    }

    private @Nullable String send(UUID importId, UUID id, ArchivedRecord file, Path copy) throws IOException {
        String sha256;
        try (var bytes = Files.newInputStream(copy)) {
            sha256 = DigestUtils.sha256Hex(bytes);
        }
        if (!sha256.equals(file.record().path("sha256").asString(""))) {
            return "Its bytes in the archive are not those that its record speaks of.";
        }
        try {
            services.named("output")
                    .put(
                            "/internal/files/{id}?name={name}&importId={importId}",
                            new RemoteContent(Files.size(copy), new FileSystemResource(copy)),
                            JsonNode.class,
                            id,
                            file.record().path("name").asString("file"),
                            importId);
            return null;
        } catch (Problem refusal) {
            if (refusal.code().kind() == Kind.UNAVAILABLE) {
                throw refusal;
            }
            return refusal.detail();
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException _) {
            // the machine cleans its folder for temporary files
        }
    }
}
