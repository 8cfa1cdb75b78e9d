package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Finds entries whose texts cannot be shown. What is short and flat is never one of them, and is not even fetched. */
@Repository
public class UnreadableEntries {

    private static final int MOST = 100;
    /** Rows held in memory; a text may have megabytes. */
    private static final int AT_ONCE = 50;

    private static final int SHORT = 500;
    private static final int LONG = 50_000;
    private static final int MANY_BRACKETS = 400;
    private static final String LONG_NUMBER = "[0-9]{250}";

    private final DSLContext database;
    private final AuditTexts texts;

    UnreadableEntries(DSLContext database, AuditTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    public List<Long> sequences() {
        var suspects = database.select(AUDIT_ENTRY.SEQUENCE, AUDIT_ENTRY.BEFORE, AUDIT_ENTRY.AFTER)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(isSuspect(AUDIT_ENTRY.BEFORE).or(isSuspect(AUDIT_ENTRY.AFTER)))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetchSize(AT_ONCE);
        try (var rows = suspects.stream()) {
            return rows.filter(row -> texts.of(row.value2(), row.value3()).unreadable())
                    .limit(MOST)
                    .map(row -> row.value1())
                    .toList();
        }
    }

    private static Condition isSuspect(Field<JSONB> column) {
        var text = column.cast(SQLDataType.CLOB);
        var length = DSL.length(text);
        var brackets = length.minus(DSL.length(DSL.translate(text, DSL.inline("{["), DSL.inline(""))));
        return length.gt(LONG)
                .or(length.gt(SHORT).and(brackets.gt(MANY_BRACKETS).or(text.likeRegex(LONG_NUMBER))));
    }
}
