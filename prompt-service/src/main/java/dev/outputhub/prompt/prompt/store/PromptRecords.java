package dev.outputhub.prompt.prompt.store;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prompts as a kind of record. */
@Configuration
public class PromptRecords {

    public static final RecordKind KIND = RecordKind.of("prompt", PROMPT, "prompts:delete");

    @Bean
    RecordKind promptKind() {
        return KIND;
    }

    @Bean
    RecordTable<StoredPrompt> promptTable(DSLContext database, Clock clock, Prompts prompts) {
        return new RecordTable<>(
                database,
                clock,
                KIND,
                List.of(PROMPT.fields()),
                row -> new StoredPrompt(Prompts.read(row.into(PROMPT)), RecordTable.confidential(row)),
                prompts::retireSlugs);
    }
}
