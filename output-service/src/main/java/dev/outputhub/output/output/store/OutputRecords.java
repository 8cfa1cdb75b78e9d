package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.file.FileLinks;
import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Outputs as a kind of record. */
@Configuration
public class OutputRecords {

    public static final RecordKind KIND = RecordKind.of("output", OUTPUT, "outputs:delete");

    @Bean
    RecordKind outputKind() {
        return KIND;
    }

    @Bean
    RecordTable<StoredOutput> outputTable(DSLContext database, Clock clock, FileLinks files) {
        return new RecordTable<>(
                database, clock, KIND, StoredOutput.COLUMNS, StoredOutput::read, ids -> files.remove("output", ids));
    }
}
