package dev.outputhub.prompt.sensitivity;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes audit entries of records that people fill with text. From the level confidential on, what they say is left out; and long
 * texts are cut, because the log tells what changed and is no second place to keep it.
 */
@Component
public class GuardedAudit {

    private static final String VOCABULARY = "data-sensitivity";
    private static final String FIRST_WITHHELD = "confidential";
    private static final int LONGEST = 2_000;
    private static final Map<String, Boolean> WITHHELD = Map.of("contentWithheld", true);

    private final AuditTrail audit;
    private final DSLContext database;
    private final JsonMapper json;

    GuardedAudit(AuditTrail audit, DSLContext database, JsonMapper json) {
        this.audit = audit;
        this.database = database;
        this.json = json;
    }

    public Event entry(String action, String kind, UUID id, @Nullable Object before, @Nullable Object after) {
        return entry(action, kind, id, before, after, false);
    }

    /** @param wasConfidential for a change that may have lowered the level: what was confidential stays out */
    public Event entry(
            String action,
            String kind,
            UUID id,
            @Nullable Object before,
            @Nullable Object after,
            boolean wasConfidential) {
        boolean withhold = (before != null || after != null) && (wasConfidential || isConfidential(id));
        return withhold
                ? audit.entry(action, kind, id, before == null ? null : WITHHELD, after == null ? null : WITHHELD)
                : audit.entry(action, kind, id, cut(before), cut(after));
    }

    private @Nullable Object cut(@Nullable Object content) {
        return content == null ? null : cut(json.valueToTree(content));
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(cut(field.getValue())));
        } else if (node.isString() && node.asString().length() > LONGEST) {
            return StringNode.valueOf(node.asString().substring(0, LONGEST) + "… ("
                    + node.asString().length() + " characters)");
        }
        return node;
    }

    /** An organisation that deleted the level itself gets the careful answer: any level counts. */
    public boolean isConfidential(UUID recordId) {
        var level = TERM_REFERENCE.as("level");
        var threshold = DSL.coalesce(
                DSL.field(DSL.select(level.POSITION)
                        .from(level)
                        .where(level.ORGANIZATION_ID.eq(organization()))
                        .and(level.VOCABULARY_KEY.eq(VOCABULARY))
                        .and(level.SLUG.eq(FIRST_WITHHELD))
                        .and(level.MERGED_INTO.isNull())),
                DSL.inline(Integer.MIN_VALUE));
        return database.fetchExists(DSL.selectOne()
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(VOCABULARY))
                .and(TERM_REFERENCE.POSITION.ge(threshold)));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
