package dev.outputhub.prompt.label;

import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL_MOVE;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.database.tables.records.PromptLabelMoveRecord;
import dev.outputhub.prompt.prompt.store.Prompts;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who moved which label when. */
@Service
class LabelMoves {

    private static final Keyset KEYSET = Keyset.by(PROMPT_LABEL_MOVE.ID, "-movedAt")
            .sortable("movedAt", PROMPT_LABEL_MOVE.MOVED_AT)
            .sortable("label", PROMPT_LABEL_MOVE.LABEL);

    private final Prompts prompts;
    private final DSLContext database;

    LabelMoves(Prompts prompts, DSLContext database) {
        this.prompts = prompts;
        this.database = database;
    }

    @Transactional(readOnly = true)
    Page<LabelMove> list(UUID promptId, ListQuery query) {
        prompts.get(promptId);
        var wanted = PROMPT_LABEL_MOVE
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PROMPT_LABEL_MOVE.PROMPT_ID.eq(promptId))
                .and(Filters.declare()
                        .field("label", PROMPT_LABEL_MOVE.LABEL)
                        .field("number", PROMPT_LABEL_MOVE.NUMBER)
                        .field("movedAt", PROMPT_LABEL_MOVE.MOVED_AT)
                        .field("movedBy", PROMPT_LABEL_MOVE.MOVED_BY)
                        .condition(query));
        return KEYSET.page(query, database.selectFrom(PROMPT_LABEL_MOVE), wanted, LabelMoves::read);
    }

    /** Within the transaction that moves it. */
    void add(UUID promptId, String label, @Nullable Integer number, @Nullable Integer previous, Instant at) {
        var principal = CurrentPrincipal.get();
        database.insertInto(PROMPT_LABEL_MOVE)
                .set(PROMPT_LABEL_MOVE.ORGANIZATION_ID, principal.organizationId())
                .set(PROMPT_LABEL_MOVE.ID, Identifiers.next())
                .set(PROMPT_LABEL_MOVE.PROMPT_ID, promptId)
                .set(PROMPT_LABEL_MOVE.LABEL, label)
                .set(PROMPT_LABEL_MOVE.NUMBER, number)
                .set(PROMPT_LABEL_MOVE.PREVIOUS_NUMBER, previous)
                .set(PROMPT_LABEL_MOVE.MOVED_AT, at)
                .set(PROMPT_LABEL_MOVE.MOVED_BY, principal.personId())
                .execute();
    }

    private static LabelMove read(PromptLabelMoveRecord row) {
        return new LabelMove(
                row.getId(),
                row.getLabel(),
                row.getNumber(),
                row.getPreviousNumber(),
                row.getMovedAt(),
                row.getMovedBy());
    }
}
