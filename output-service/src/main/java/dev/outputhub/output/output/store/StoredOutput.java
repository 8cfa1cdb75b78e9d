package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.store.RecordTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** An output as a change finds it, which leaves out its texts; locked until the change is over. */
public record StoredOutput(
        UUID id,
        OutputFields fields,
        Provenance provenance,
        int contentLength,
        int editNumber,
        @Nullable UUID importId,
        @Nullable String sourceKey,
        @Nullable Long importedVersion,
        long version,
        @Nullable Instant deletedAt,
        boolean confidential)
        implements StoredRecord {

    static final List<Field<?>> COLUMNS = Stream.concat(
                    OutputFields.COLUMNS.stream(),
                    Stream.of(
                            OUTPUT.ID,
                            OUTPUT.SOURCE,
                            OUTPUT.MODEL,
                            OUTPUT.CONTENT_LENGTH,
                            OUTPUT.EDIT_NUMBER,
                            OUTPUT.IMPORT_ID,
                            OUTPUT.SOURCE_KEY,
                            OUTPUT.IMPORTED_VERSION,
                            OUTPUT.VERSION,
                            OUTPUT.DELETED_AT))
            .<Field<?>>map(column -> column)
            .toList();

    static StoredOutput read(Record row) {
        return new StoredOutput(
                row.get(OUTPUT.ID),
                OutputFields.read(row),
                Provenance.read(row),
                row.get(OUTPUT.CONTENT_LENGTH),
                row.get(OUTPUT.EDIT_NUMBER),
                row.get(OUTPUT.IMPORT_ID),
                row.get(OUTPUT.SOURCE_KEY),
                row.get(OUTPUT.IMPORTED_VERSION),
                row.get(OUTPUT.VERSION),
                row.get(OUTPUT.DELETED_AT),
                RecordTable.confidential(row));
    }

    /** Whether a person changed it after the import that brought it, or brought it anew, last touched it. */
    public boolean changedSinceImport() {
        return importedVersion == null || importedVersion != version;
    }
}
