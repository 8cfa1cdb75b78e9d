package dev.outputhub.output.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as an archive has it, without its bytes.
 *
 * @param sha256 of them, in hex
 */
public record ArchivedFile(
        @NotNull UUID id,
        @NotBlank @Size(max = 1_000) String name,
        @NotBlank String mediaType,
        @Min(1) long size,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "is 64 hexadecimal digits")
        String sha256,

        @Nullable List<@NotNull @Valid Link> links,
        @Nullable Instant createdAt) {

    /**
     * A record the file belongs to.
     *
     * @param conversationId of a message: its conversation
     */
    public record Link(
            @NotNull @Pattern(regexp = "output|prompt|agent|conversation|message", message = "is no kind of record")
            String recordKind,

            @NotNull UUID recordId,
            @Nullable UUID conversationId) {}

    public List<Link> allLinks() {
        return links == null ? List.of() : links;
    }
}
