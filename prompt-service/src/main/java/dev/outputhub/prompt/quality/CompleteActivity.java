package dev.outputhub.prompt.quality;

import dev.outputhub.prompt.database.tables.records.QaActivityRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as an archive has it.
 *
 * @param version the number of the version that is to be checked
 * @param doneAt null while it is to be done
 */
public record CompleteActivity(
        @NotNull UUID id,
        int version,
        @NotBlank @Size(max = 500) String what,
        @Nullable Instant doneAt,
        @Nullable @Size(max = 200) String result,
        @Nullable @Size(max = 10_000) String note,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static CompleteActivity of(QaActivityRecord row) {
        return new CompleteActivity(
                row.getId(),
                row.getNumber(),
                row.getWhat(),
                row.getDoneAt(),
                row.getResult(),
                row.getNote(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }

    public CompleteActivity under(UUID otherId) {
        return new CompleteActivity(otherId, version, what, doneAt, result, note, createdAt, updatedAt);
    }
}
