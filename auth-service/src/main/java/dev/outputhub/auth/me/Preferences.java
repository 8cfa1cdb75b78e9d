package dev.outputhub.auth.me;

import static dev.outputhub.auth.database.Tables.PREFERENCES;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the user interface remembers for a person: theme, language, columns. Its meaning is the interface's own. */
@Repository
class Preferences {

    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    Preferences(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Object> current() {
        return database.select(PREFERENCES.ENTRIES)
                .from(PREFERENCES)
                .where(mine())
                .fetchOptional(PREFERENCES.ENTRIES)
                .map(stored -> json.readValue(stored.data(), ENTRIES))
                .orElse(Map.of());
    }

    void replace(Map<String, Object> entries) {
        var principal = CurrentPrincipal.get();
        var stored = JSONB.valueOf(json.writeValueAsString(entries));
        var now = clock.instant();
        database.insertInto(PREFERENCES)
                .set(PREFERENCES.ORGANIZATION_ID, principal.organizationId())
                .set(PREFERENCES.PERSON_ID, principal.personId())
                .set(PREFERENCES.ENTRIES, stored)
                .set(PREFERENCES.UPDATED_AT, now)
                .onConflict(PREFERENCES.ORGANIZATION_ID, PREFERENCES.PERSON_ID)
                .doUpdate()
                .set(PREFERENCES.ENTRIES, stored)
                .set(PREFERENCES.UPDATED_AT, now)
                .execute();
    }

    private static Condition mine() {
        var principal = CurrentPrincipal.get();
        return PREFERENCES
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(PREFERENCES.PERSON_ID.eq(principal.personId()));
    }
}
