package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.PROMPT_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.records.terms.TermOrder;
import java.util.LinkedHashSet;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * In which orders outputs are listed. What stands in other tables is joined where the order asks for it, once for the whole list: a
 * subquery of each row would be asked for all rows before the first is known.
 */
final class OutputOrder {

    static final Keyset KEYSET = Keyset.by(OUTPUT.ID, "-createdAt")
            .sortable("createdAt", OUTPUT.CREATED_AT)
            .sortable("updatedAt", OUTPUT.UPDATED_AT)
            .sortable("date", OUTPUT.DATE)
            .sortable("title", OUTPUT.TITLE)
            .sortable("source", OUTPUT.SOURCE)
            .sortable("language", text(OUTPUT.LANGUAGE))
            .sortable("model", text(OUTPUT.MODEL))
            .sortable("prompt", text(PROMPT_REFERENCE.TITLE))
            .sortable("agent", text(AGENT_REFERENCE.NAME))
            .sortable("rating", DSL.coalesce(OUTPUT.RATING, DSL.inline((short) 0)))
            .sortablePrefix("terms.", TermOrder::name);

    private OutputOrder() {}

    /** The order tells of titles, and so takes what it takes to read them. */
    static SelectJoinStep<Record> join(SelectJoinStep<Record> rows, ListQuery query) {
        var joined = rows;
        var fields = new LinkedHashSet<String>();
        query.sort().forEach(key -> fields.add(key.field()));
        for (var field : fields) {
            joined = switch (field) {
                case "prompt" -> {
                    CurrentPrincipal.require("prompts:read");
                    yield joined.leftJoin(PROMPT_REFERENCE)
                            .on(PROMPT_REFERENCE.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                            .and(PROMPT_REFERENCE.ID.eq(OUTPUT.PROMPT_ID));
                }
                case "agent" -> {
                    CurrentPrincipal.require("agents:read");
                    yield joined.leftJoin(AGENT_REFERENCE)
                            .on(AGENT_REFERENCE.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                            .and(AGENT_REFERENCE.ID.eq(OUTPUT.AGENT_ID));
                }
                default -> TermOrder.join(joined, field, OUTPUT.ID);
            };
        }
        return joined;
    }

    private static Field<String> text(Field<String> nullable) {
        return DSL.coalesce(nullable, DSL.inline(""));
    }
}
