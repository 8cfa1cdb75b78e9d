package dev.outputhub.output.output.change;

import dev.outputhub.output.output.read.OutputFilters;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every kind of record can be told to do, for outputs. */
@Configuration
class OutputRecordLife {

    @Bean
    RecordLife<StoredOutput> outputLife(
            RecordParts parts,
            RecordTable<StoredOutput> table,
            OutputEditor editor,
            OutputFilters filters,
            OutputEvents events) {
        return new RecordLife<>(parts, table, editor, filters, events);
    }
}
