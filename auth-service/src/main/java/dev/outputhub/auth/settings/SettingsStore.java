package dev.outputhub.auth.settings;

import static dev.outputhub.auth.database.Tables.SETTINGS;

import dev.outputhub.auth.database.tables.records.SettingsRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored settings, one row per organisation. */
@Repository
class SettingsStore {

    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    SettingsStore(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    SettingsView current() {
        return database.selectFrom(SETTINGS)
                .where(SETTINGS.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .fetchOptional(this::read)
                .orElse(SettingsView.NOTHING_SET);
    }

    /** Empty when somebody else was faster than the caller, who knows of {@code version}. */
    Optional<SettingsView> replace(long version, Map<String, Object> values) {
        var principal = CurrentPrincipal.get();
        var stored = JSONB.valueOf(json.writeValueAsString(values));
        var now = clock.instant();
        return database.insertInto(SETTINGS)
                .set(SETTINGS.ORGANIZATION_ID, principal.organizationId())
                .set(SETTINGS.ENTRIES, stored)
                .set(SETTINGS.UPDATED_AT, now)
                .set(SETTINGS.UPDATED_BY, principal.personId())
                .onConflict(SETTINGS.ORGANIZATION_ID)
                .doUpdate()
                .set(SETTINGS.ENTRIES, stored)
                .set(SETTINGS.VERSION, version + 1)
                .set(SETTINGS.UPDATED_AT, now)
                .set(SETTINGS.UPDATED_BY, principal.personId())
                .where(SETTINGS.VERSION.eq(version))
                .returning()
                .fetchOptional(this::read);
    }

    private SettingsView read(SettingsRecord row) {
        return new SettingsView(
                json.readValue(row.getEntries().data(), ENTRIES),
                row.getVersion(),
                row.getUpdatedAt(),
                row.getUpdatedBy());
    }
}
