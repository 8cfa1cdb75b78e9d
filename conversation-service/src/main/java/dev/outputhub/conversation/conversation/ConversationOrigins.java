package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where conversations come from: what their lists can be narrowed by. */
@Component
@Transactional(readOnly = true)
class ConversationOrigins {

    /** More than anybody chooses from. */
    private static final int MOST = 200;

    /** @param models as the sources call them, the most frequent first */
    record Origins(List<Origin> platforms, List<Origin> models) {}

    record Origin(String value, int count) {}

    private final DSLContext database;

    ConversationOrigins(DSLContext database) {
        this.database = database;
    }

    Origins all() {
        return new Origins(of(CONVERSATION.PLATFORM), of(CONVERSATION.MODEL));
    }

    private List<Origin> of(TableField<?, @Nullable String> field) {
        var count = DSL.count();
        return database.select(field, count)
                .from(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION.DELETED_AT.isNull())
                .and(field.isNotNull())
                .groupBy(field)
                .orderBy(count.desc(), field)
                .limit(MOST)
                .fetch(row -> new Origin(Objects.requireNonNull(row.value1()), row.value2()));
    }
}
