package dev.outputhub.conversation.imports.mapping;

import static dev.outputhub.conversation.database.Tables.COLUMN_MAPPING;

import dev.outputhub.conversation.format.Sha256;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The last mapping of each set of columns, whatever their order. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RememberedMappings {

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    RememberedMappings(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<ColumnMapping> of(Collection<String> columns) {
        return database.select(COLUMN_MAPPING.MAPPING)
                .from(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(COLUMN_MAPPING.COLUMNS_SHA256.eq(sha256(columns)))
                .fetchOptional(COLUMN_MAPPING.MAPPING)
                .map(stored -> json.readValue(stored.data(), ColumnMapping.class));
    }

    void remember(Collection<String> columns, ColumnMapping mapping) {
        var principal = CurrentPrincipal.get();
        var stored = JSONB.jsonb(json.writeValueAsString(mapping));
        database.insertInto(COLUMN_MAPPING)
                .set(COLUMN_MAPPING.ORGANIZATION_ID, principal.organizationId())
                .set(COLUMN_MAPPING.COLUMNS_SHA256, sha256(columns))
                .set(COLUMN_MAPPING.MAPPING, stored)
                .set(COLUMN_MAPPING.UPDATED_AT, clock.instant())
                .set(COLUMN_MAPPING.UPDATED_BY, principal.personId())
                .onConflict(COLUMN_MAPPING.ORGANIZATION_ID, COLUMN_MAPPING.COLUMNS_SHA256)
                .doUpdate()
                .set(COLUMN_MAPPING.MAPPING, stored)
                .set(COLUMN_MAPPING.UPDATED_AT, clock.instant())
                .set(COLUMN_MAPPING.UPDATED_BY, principal.personId())
                .execute();
    }

    private static byte[] sha256(Collection<String> columns) {
        return Sha256.of(columns.stream().sorted().toArray());
    }
}
