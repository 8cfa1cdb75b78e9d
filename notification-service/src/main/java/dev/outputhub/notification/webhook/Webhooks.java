package dev.outputhub.notification.webhook;

import static dev.outputhub.notification.database.Tables.WEBHOOK;

import dev.outputhub.notification.database.tables.records.WebhookRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored subscriptions. */
@Repository
class Webhooks {

    private static final Keyset ORDER = Keyset.by(WEBHOOK.ID, "-createdAt")
            .sortable("createdAt", WEBHOOK.CREATED_AT)
            .sortable("url", WEBHOOK.URL);

    private static final Filters FILTERS = Filters.declare()
            .field("active", WEBHOOK.ACTIVE)
            .field("url", WEBHOOK.URL)
            .condition("eventType", type -> DSL.val(type).eq(DSL.any(WEBHOOK.EVENT_TYPES)));

    private final DSLContext database;
    private final Clock clock;

    Webhooks(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Webhook add(UUID id, EditableWebhook webhook, byte[] secret) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        return database.insertInto(WEBHOOK)
                .set(WEBHOOK.ORGANIZATION_ID, principal.organizationId())
                .set(WEBHOOK.ID, id)
                .set(WEBHOOK.URL, webhook.address().toString())
                .set(WEBHOOK.DESCRIPTION, webhook.description())
                .set(WEBHOOK.EVENT_TYPES, types(webhook))
                .set(WEBHOOK.SECRET, secret)
                .set(WEBHOOK.ACTIVE, webhook.activeOrNew())
                .set(WEBHOOK.CREATED_AT, now)
                .set(WEBHOOK.CREATED_BY, principal.personId())
                .set(WEBHOOK.UPDATED_AT, now)
                .set(WEBHOOK.UPDATED_BY, principal.personId())
                .returning()
                .fetchSingle(Webhooks::read);
    }

    Page<Webhook> list(ListQuery query) {
        return ORDER.page(query, database.selectFrom(WEBHOOK), mine().and(FILTERS.condition(query)), Webhooks::read);
    }

    Optional<Webhook> find(UUID id) {
        return database.selectFrom(WEBHOOK).where(one(id)).fetchOptional(Webhooks::read);
    }

    Optional<Webhook> findForUpdate(UUID id) {
        return database.selectFrom(WEBHOOK).where(one(id)).forUpdate().fetchOptional(Webhooks::read);
    }

    Optional<WebhookRecord> row(UUID id) {
        return database.selectFrom(WEBHOOK).where(one(id)).fetchOptional();
    }

    /** Waits for whoever is about to change it. */
    Optional<WebhookRecord> activeRow(UUID id) {
        return database.selectFrom(WEBHOOK)
                .where(one(id))
                .forShare()
                .fetchOptional()
                .filter(WebhookRecord::getActive);
    }

    Webhook change(UUID id, EditableWebhook to) {
        return database.update(WEBHOOK)
                .set(WEBHOOK.URL, to.address().toString())
                .set(WEBHOOK.DESCRIPTION, to.description())
                .set(WEBHOOK.EVENT_TYPES, types(to))
                .set(WEBHOOK.ACTIVE, to.activeOrNew())
                .setNull(WEBHOOK.DISABLED_REASON)
                .set(WEBHOOK.VERSION, WEBHOOK.VERSION.plus(1))
                .set(WEBHOOK.UPDATED_AT, clock.instant())
                .set(WEBHOOK.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .returning()
                .fetchSingle(Webhooks::read);
    }

    Webhook renewSecret(UUID id, byte[] secret) {
        return database.update(WEBHOOK)
                .set(WEBHOOK.SECRET, secret)
                .set(WEBHOOK.VERSION, WEBHOOK.VERSION.plus(1))
                .set(WEBHOOK.UPDATED_AT, clock.instant())
                .set(WEBHOOK.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .returning()
                .fetchSingle(Webhooks::read);
    }

    /** Empty when it is off already, or gone. */
    Optional<Disabled> disable(UUID id, String reason) {
        return database.update(WEBHOOK)
                .set(WEBHOOK.ACTIVE, false)
                .set(WEBHOOK.DISABLED_REASON, reason)
                .set(WEBHOOK.VERSION, WEBHOOK.VERSION.plus(1))
                .set(WEBHOOK.UPDATED_AT, clock.instant())
                .where(one(id))
                .and(WEBHOOK.ACTIVE.isTrue())
                .returning(WEBHOOK.URL, WEBHOOK.CREATED_BY)
                .fetchOptional(row -> new Disabled(id, row.getUrl(), row.getCreatedBy(), reason));
    }

    void remove(UUID id) {
        database.deleteFrom(WEBHOOK).where(one(id)).execute();
    }

    List<Subscription> active() {
        return database.select(WEBHOOK.ID, WEBHOOK.EVENT_TYPES, WEBHOOK.CREATED_AT)
                .from(WEBHOOK)
                .where(mine())
                .and(WEBHOOK.ACTIVE.isTrue())
                .fetch(row -> new Subscription(row.value1(), Set.copyOf(List.of(row.value2())), row.value3()));
    }

    private static String[] types(EditableWebhook webhook) {
        return webhook.eventTypes().stream().distinct().toArray(String[]::new);
    }

    private static Condition mine() {
        return WEBHOOK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Condition one(UUID id) {
        return mine().and(WEBHOOK.ID.eq(id));
    }

    private static Webhook read(Record row) {
        var webhook = row.into(WebhookRecord.class);
        return new Webhook(
                webhook.getId(),
                webhook.getUrl(),
                webhook.getDescription(),
                List.of(webhook.getEventTypes()),
                null,
                webhook.getActive(),
                webhook.getDisabledReason(),
                webhook.getVersion(),
                webhook.getCreatedAt(),
                webhook.getUpdatedAt());
    }
}
