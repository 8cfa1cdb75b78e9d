package dev.outputhub.auth.sso;

import static dev.outputhub.auth.database.Tables.IDENTITY_PROVIDER;
import static dev.outputhub.auth.database.Tables.MAIL_DOMAIN;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored identity providers. */
@Repository
class Providers {

    private static final Keyset ORDER = Keyset.by(IDENTITY_PROVIDER.ID, "name")
            .sortable("name", IDENTITY_PROVIDER.NAME_KEY)
            .sortable("createdAt", IDENTITY_PROVIDER.CREATED_AT);

    private static final String BACK_CHANNEL = "/protocol/openid-connect/logout/backchannel-logout";

    private static final Filters FILTERS =
            Filters.declare().field("kind", IDENTITY_PROVIDER.KIND).field("state", IDENTITY_PROVIDER.STATE);

    private static final Field<String[]> DOMAINS = DSL.field(DSL.array(DSL.select(MAIL_DOMAIN.NAME)
                    .from(MAIL_DOMAIN)
                    .where(MAIL_DOMAIN.ORGANIZATION_ID.eq(IDENTITY_PROVIDER.ORGANIZATION_ID))
                    .and(MAIL_DOMAIN.PROVIDER_ID.eq(IDENTITY_PROVIDER.ID))
                    .orderBy(MAIL_DOMAIN.NAME)))
            .as("domains");

    private final DSLContext database;
    private final JsonMapper json;
    private final SsoProperties properties;
    private final Clock clock;

    Providers(DSLContext database, JsonMapper json, SsoProperties properties, Clock clock) {
        this.database = database;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    Page<IdentityProvider> list(ListQuery query) {
        return ORDER.page(query, select(), mine().and(FILTERS.condition(query)), this::read);
    }

    Optional<IdentityProvider> find(UUID id) {
        return select().where(one(id)).fetchOptional(this::read);
    }

    Optional<IdentityProvider> findLocked(UUID id) {
        return select().where(one(id)).forUpdate().of(IDENTITY_PROVIDER).fetchOptional(this::read);
    }

    int count() {
        return database.fetchCount(IDENTITY_PROVIDER, mine());
    }

    boolean isNameTaken(String name, @Nullable UUID by) {
        var other = by == null ? DSL.noCondition() : IDENTITY_PROVIDER.ID.ne(by);
        return database.fetchExists(
                IDENTITY_PROVIDER,
                mine().and(IDENTITY_PROVIDER.NAME_KEY.eq(NameKey.of(name))).and(other));
    }

    UUID add(EditableProvider wanted) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        var now = clock.instant();
        database.insertInto(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ORGANIZATION_ID, principal.organizationId())
                .set(IDENTITY_PROVIDER.ID, id)
                .set(IDENTITY_PROVIDER.KIND, lower(wanted.kind()))
                .set(IDENTITY_PROVIDER.NAME, NameKey.trimmed(wanted.name()))
                .set(IDENTITY_PROVIDER.NAME_KEY, NameKey.of(wanted.name()))
                .set(IDENTITY_PROVIDER.CONNECTION, written(wanted.connection()))
                .set(IDENTITY_PROVIDER.MAPPING, written(wanted.givenMapping()))
                .set(IDENTITY_PROVIDER.ENFORCED, wanted.isEnforced())
                .set(IDENTITY_PROVIDER.BREAK_GLASS, wanted.breakGlass())
                .set(IDENTITY_PROVIDER.CREATED_AT, now)
                .set(IDENTITY_PROVIDER.CREATED_BY, principal.personId())
                .set(IDENTITY_PROVIDER.UPDATED_AT, now)
                .set(IDENTITY_PROVIDER.UPDATED_BY, principal.personId())
                .execute();
        return id;
    }

    void change(UUID id, EditableProvider wanted, ProviderState state) {
        database.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.NAME, NameKey.trimmed(wanted.name()))
                .set(IDENTITY_PROVIDER.NAME_KEY, NameKey.of(wanted.name()))
                .set(IDENTITY_PROVIDER.STATE, lower(state))
                .set(IDENTITY_PROVIDER.CONNECTION, written(wanted.connection()))
                .set(IDENTITY_PROVIDER.MAPPING, written(wanted.givenMapping()))
                .set(IDENTITY_PROVIDER.ENFORCED, wanted.isEnforced())
                .set(IDENTITY_PROVIDER.BREAK_GLASS, wanted.breakGlass())
                .set(IDENTITY_PROVIDER.VERSION, IDENTITY_PROVIDER.VERSION.plus(1))
                .set(IDENTITY_PROVIDER.UPDATED_AT, clock.instant())
                .set(IDENTITY_PROVIDER.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .execute();
    }

    void tested(UUID id, ProviderState state) {
        database.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.STATE, lower(state))
                .set(IDENTITY_PROVIDER.TESTED_AT, clock.instant())
                .set(IDENTITY_PROVIDER.VERSION, IDENTITY_PROVIDER.VERSION.plus(1))
                .where(one(id))
                .execute();
    }

    List<UUID> ids() {
        return database.select(IDENTITY_PROVIDER.ID)
                .from(IDENTITY_PROVIDER)
                .where(mine())
                .fetch(IDENTITY_PROVIDER.ID);
    }

    void remove(UUID id) {
        database.deleteFrom(IDENTITY_PROVIDER).where(one(id)).execute();
    }

    private SelectWhereStep<Record> select() {
        return database.select(IDENTITY_PROVIDER.fields()).select(DOMAINS).from(IDENTITY_PROVIDER);
    }

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Condition one(UUID id) {
        return mine().and(IDENTITY_PROVIDER.ID.eq(id));
    }

    private static Condition mine() {
        return IDENTITY_PROVIDER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private IdentityProvider read(Record row) {
        var id = row.get(IDENTITY_PROVIDER.ID);
        var kind = ProviderKind.valueOf(row.get(IDENTITY_PROVIDER.KIND).toUpperCase(Locale.ROOT));
        var connection = json.readValue(row.get(IDENTITY_PROVIDER.CONNECTION).data(), Connection.class);
        var redirect = properties.issuerUri() + "/broker/" + Alias.of(id) + "/endpoint";
        return new IdentityProvider(
                id,
                kind,
                row.get(IDENTITY_PROVIDER.NAME),
                List.of(row.get(DOMAINS)),
                row.get(IDENTITY_PROVIDER.ENFORCED),
                row.get(IDENTITY_PROVIDER.BREAK_GLASS),
                json.readValue(row.get(IDENTITY_PROVIDER.MAPPING).data(), Mapping.class),
                ProviderState.valueOf(row.get(IDENTITY_PROVIDER.STATE).toUpperCase(Locale.ROOT)),
                connection.discoveryUrl(),
                connection.clientId(),
                connection.metadataUrl(),
                connection.metadata(),
                redirect,
                kind == ProviderKind.OIDC ? redirect + "/logout_response" : null,
                kind == ProviderKind.OIDC ? properties.issuerUri() + BACK_CHANNEL : null,
                kind == ProviderKind.SAML ? redirect + "/descriptor" : null,
                row.get(IDENTITY_PROVIDER.TESTED_AT),
                row.get(IDENTITY_PROVIDER.CREATED_AT),
                row.get(IDENTITY_PROVIDER.VERSION));
    }
}
