package dev.outputhub.prompt.prompt.change;

import dev.outputhub.prompt.prompt.read.PromptList;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every kind of record can be told to do, for prompts. */
@Configuration
class PromptRecordLife {

    @Bean
    RecordLife<StoredPrompt> promptLife(
            RecordParts parts,
            RecordTable<StoredPrompt> table,
            PromptEditor editor,
            PromptList list,
            PromptEvents events) {
        return new RecordLife<>(parts, table, editor, list, events);
    }
}
