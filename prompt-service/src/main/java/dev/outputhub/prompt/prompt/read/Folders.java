package dev.outputhub.prompt.prompt.read;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.prompt.prompt.store.PromptRecords;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The folders that prompts of the library lie in. */
@Service
@Transactional(readOnly = true)
public class Folders {

    /** More than a tree can show. */
    private static final int MOST = 2_000;

    /**
     * @param folder null for prompts that lie in none
     * @param prompts in it itself, and not in one within it
     */
    public record Used(@Nullable String folder, int prompts) {}

    public record Listed(List<Used> items) {}

    private final DSLContext database;

    Folders(DSLContext database) {
        this.database = database;
    }

    public Listed list() {
        return new Listed(database.select(PROMPT.FOLDER, DSL.count())
                .from(PROMPT)
                .where(PromptRecords.KIND.mine())
                .and(PROMPT.DELETED_AT.isNull())
                .and(PROMPT.ARCHIVED.isFalse())
                .groupBy(PROMPT.FOLDER)
                .orderBy(PROMPT.FOLDER)
                .limit(MOST)
                .fetch(row -> new Used(row.value1(), row.value2())));
    }
}
