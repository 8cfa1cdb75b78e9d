package dev.outputhub.auth.logo;

import static dev.outputhub.auth.database.Tables.ORGANIZATION_LOGO;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored logos, one of an organisation at most. */
@Repository
class Logos {

    private final DSLContext database;
    private final Clock clock;

    Logos(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<LogoImage> current() {
        return database.selectFrom(ORGANIZATION_LOGO)
                .where(mine())
                .fetchOptional(row -> new LogoImage(row.getMediaType(), row.getContent()));
    }

    Optional<String> currentDigest() {
        return database.select(ORGANIZATION_LOGO.DIGEST)
                .from(ORGANIZATION_LOGO)
                .where(mine())
                .fetchOptional(ORGANIZATION_LOGO.DIGEST);
    }

    void put(LogoImage image) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        database.insertInto(ORGANIZATION_LOGO)
                .set(ORGANIZATION_LOGO.ORGANIZATION_ID, principal.organizationId())
                .set(ORGANIZATION_LOGO.MEDIA_TYPE, image.mediaType())
                .set(ORGANIZATION_LOGO.CONTENT, image.content())
                .set(ORGANIZATION_LOGO.DIGEST, image.digest())
                .set(ORGANIZATION_LOGO.UPDATED_AT, now)
                .set(ORGANIZATION_LOGO.UPDATED_BY, principal.personId())
                .onConflict(ORGANIZATION_LOGO.ORGANIZATION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove() {
        database.deleteFrom(ORGANIZATION_LOGO).where(mine()).execute();
    }

    /** By the organisation, of all that somebody belongs to. */
    Map<UUID, String> digestsOf(UUID person) {
        return database.resultQuery("select organization_id, digest from logos_of({0})", DSL.val(person))
                .fetchMap(
                        row -> Objects.requireNonNull(row.get("organization_id", UUID.class)),
                        row -> Objects.requireNonNull(row.get("digest", String.class)));
    }

    private static Condition mine() {
        return ORGANIZATION_LOGO.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }
}
