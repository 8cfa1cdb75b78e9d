package dev.outputhub.prompt.snippet;

import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.prompt.cache.PromptEpoch;
import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snippets as a kind of record; they carry no terms. */
@Configuration
public class SnippetRecords {

    public static final RecordKind KIND = RecordKind.of("snippet", SNIPPET, "prompts:delete");

    @Bean
    RecordKind snippetKind() {
        return KIND;
    }

    @Bean
    RecordTable<StoredSnippet> snippetTable(DSLContext database, Clock clock, PromptEpoch epoch) {
        return new RecordTable<>(
                database,
                clock,
                KIND,
                List.of(SNIPPET.fields()),
                row -> new StoredSnippet(Snippets.read(row.into(SNIPPET)), RecordTable.confidential(row)),
                _ -> epoch.endsWithTransaction());
    }

    @Bean
    RecordLife<StoredSnippet> snippetLife(
            RecordParts parts,
            RecordTable<StoredSnippet> table,
            SnippetEditor editor,
            SnippetList list,
            SnippetEvents events) {
        return new RecordLife<>(parts, table, editor, list, events);
    }
}
