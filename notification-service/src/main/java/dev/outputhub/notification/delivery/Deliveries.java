package dev.outputhub.notification.delivery;

import static dev.outputhub.notification.database.Tables.WEBHOOK;
import static dev.outputhub.notification.database.Tables.WEBHOOK_ATTEMPT;
import static dev.outputhub.notification.database.Tables.WEBHOOK_DELIVERY;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.outputhub.notification.database.Routines;
import dev.outputhub.notification.webhook.EventCatalogue;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stored deliveries and their attempts. */
@Repository
class Deliveries {

    private static final Keyset ORDER =
            Keyset.by(WEBHOOK_DELIVERY.ID, "-createdAt").sortable("createdAt", WEBHOOK_DELIVERY.CREATED_AT);

    private static final Filters FILTERS = Filters.declare()
            .field("state", WEBHOOK_DELIVERY.STATE)
            .field("eventType", WEBHOOK_DELIVERY.EVENT_TYPE)
            .field("eventId", WEBHOOK_DELIVERY.EVENT_ID)
            .field("createdAt", WEBHOOK_DELIVERY.CREATED_AT);

    private static final Field<List<Attempt>> ATTEMPTS = multiset(select(
                            WEBHOOK_ATTEMPT.AT,
                            WEBHOOK_ATTEMPT.STATUS,
                            WEBHOOK_ATTEMPT.ERROR,
                            WEBHOOK_ATTEMPT.DURATION_MS)
                    .from(WEBHOOK_ATTEMPT)
                    .where(WEBHOOK_ATTEMPT.ORGANIZATION_ID.eq(WEBHOOK_DELIVERY.ORGANIZATION_ID))
                    .and(WEBHOOK_ATTEMPT.DELIVERY_ID.eq(WEBHOOK_DELIVERY.ID))
                    .orderBy(WEBHOOK_ATTEMPT.NUMBER))
            .as("attempts")
            .convertFrom(rows -> rows.map(Records.mapping(Attempt::new)));

    private final DSLContext database;

    Deliveries(DSLContext database) {
        this.database = database;
    }

    /** Empty when this event is on its way to this subscriber already. */
    Optional<UUID> add(UUID webhookId, UUID eventId, String eventType, String body, Instant now, Instant firstAttempt) {
        return database.insertInto(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(WEBHOOK_DELIVERY.ID, Identifiers.next())
                .set(WEBHOOK_DELIVERY.WEBHOOK_ID, webhookId)
                .set(WEBHOOK_DELIVERY.EVENT_ID, eventId)
                .set(WEBHOOK_DELIVERY.EVENT_TYPE, eventType)
                .set(WEBHOOK_DELIVERY.BODY, body)
                .set(WEBHOOK_DELIVERY.STATE, DeliveryState.PENDING.id())
                .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, firstAttempt)
                .set(WEBHOOK_DELIVERY.CREATED_AT, now)
                .onConflictDoNothing()
                .returning(WEBHOOK_DELIVERY.ID)
                .fetchOptional(WEBHOOK_DELIVERY.ID);
    }

    /** Of all organisations. */
    void purge(Instant before) {
        Routines.purgeDeliveries(database.configuration(), before);
    }

    /** Empty when it is finished, gone, or was sent on its way again since. */
    Optional<Message> unfinished(UUID id, int dispatch) {
        return database.selectFrom(WEBHOOK_DELIVERY)
                .where(one(id))
                .and(WEBHOOK_DELIVERY.DISPATCH.eq(dispatch))
                .and(unfinished())
                .fetchOptional(row -> new Message(
                        row.getId(),
                        row.getDispatch(),
                        row.getWebhookId(),
                        row.getEventId(),
                        row.getEventType(),
                        row.getBody(),
                        row.getFailures(),
                        Objects.requireNonNullElse(row.getNextAttemptAt(), row.getCreatedAt())));
    }

    /** Sends it on its way afresh, whatever became of it. */
    int dispatchAgain(UUID id, Instant at) {
        return database.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, DeliveryState.PENDING.id())
                .set(WEBHOOK_DELIVERY.FAILURES, 0)
                .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, at)
                .set(WEBHOOK_DELIVERY.DISPATCH, WEBHOOK_DELIVERY.DISPATCH.plus(1))
                .where(one(id))
                .returning(WEBHOOK_DELIVERY.DISPATCH)
                .fetchSingle(WEBHOOK_DELIVERY.DISPATCH);
    }

    /** Sends on their way what waited for the webhook to be switched on; the time of their next attempt stays. */
    List<DeliveryTask> dispatchUnfinished(UUID webhookId) {
        return database.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.DISPATCH, WEBHOOK_DELIVERY.DISPATCH.plus(1))
                .where(mine())
                .and(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhookId))
                .and(unfinished())
                .returning(WEBHOOK_DELIVERY.ORGANIZATION_ID, WEBHOOK_DELIVERY.ID, WEBHOOK_DELIVERY.DISPATCH)
                .fetch(row -> new DeliveryTask(row.getOrganizationId(), row.getId(), row.getDispatch()));
    }

    /** False when the delivery is gone with its subscription meanwhile. */
    boolean log(UUID id, Attempt attempt) {
        var delivery = database.select(WEBHOOK_DELIVERY.ID)
                .from(WEBHOOK_DELIVERY)
                .where(one(id))
                .forUpdate();
        if (delivery.fetchOptional().isEmpty()) {
            return false;
        }
        database.insertInto(WEBHOOK_ATTEMPT)
                .set(WEBHOOK_ATTEMPT.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(WEBHOOK_ATTEMPT.DELIVERY_ID, id)
                .set(WEBHOOK_ATTEMPT.NUMBER, nextNumber(id))
                .set(WEBHOOK_ATTEMPT.AT, attempt.at())
                .set(WEBHOOK_ATTEMPT.STATUS, attempt.status())
                .set(WEBHOOK_ATTEMPT.ERROR, attempt.error())
                .set(WEBHOOK_ATTEMPT.DURATION_MS, attempt.durationMs())
                .execute();
        return true;
    }

    private Field<Integer> nextNumber(UUID id) {
        return DSL.field(select(DSL.coalesce(DSL.max(WEBHOOK_ATTEMPT.NUMBER), 0).plus(1))
                .from(WEBHOOK_ATTEMPT)
                .where(WEBHOOK_ATTEMPT
                        .ORGANIZATION_ID
                        .eq(CurrentPrincipal.get().organizationId())
                        .and(WEBHOOK_ATTEMPT.DELIVERY_ID.eq(id))));
    }

    /** Nothing when it was sent on its way again meanwhile: what becomes of it is for that one to say. */
    void move(Message message, DeliveryState state, int failures, @Nullable Instant nextAttempt) {
        database.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, state.id())
                .set(WEBHOOK_DELIVERY.FAILURES, failures)
                .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, nextAttempt)
                .where(one(message.deliveryId()))
                .and(WEBHOOK_DELIVERY.DISPATCH.eq(message.dispatch()))
                .execute();
    }

    /**
     * Whether the newest deliveries that came to an end since the webhook was last changed were all given up, and are so many. Tests are
     * left out: whoever asks for one sees what becomes of it.
     */
    boolean areGivenUp(UUID webhookId, int many) {
        if (many == 0) {
            return true;
        }
        var newest = database.select(WEBHOOK_DELIVERY.STATE)
                .from(WEBHOOK_DELIVERY)
                .join(WEBHOOK)
                .on(WEBHOOK.ORGANIZATION_ID.eq(WEBHOOK_DELIVERY.ORGANIZATION_ID))
                .and(WEBHOOK.ID.eq(WEBHOOK_DELIVERY.WEBHOOK_ID))
                .where(mine())
                .and(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhookId))
                .and(WEBHOOK_DELIVERY.CREATED_AT.ge(WEBHOOK.UPDATED_AT))
                .and(WEBHOOK_DELIVERY.STATE.in(DeliveryState.DELIVERED.id(), DeliveryState.DEAD.id()))
                .and(WEBHOOK_DELIVERY.EVENT_TYPE.ne(EventCatalogue.TEST))
                .orderBy(WEBHOOK_DELIVERY.CREATED_AT.desc(), WEBHOOK_DELIVERY.ID.desc())
                .limit(many)
                .fetch(WEBHOOK_DELIVERY.STATE);
        return newest.size() == many && newest.stream().allMatch(DeliveryState.DEAD.id()::equals);
    }

    Page<Delivery> list(UUID webhookId, ListQuery query) {
        var condition = mine().and(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhookId)).and(FILTERS.condition(query));
        var rows = database.select(WEBHOOK_DELIVERY.fields()).select(ATTEMPTS).from(WEBHOOK_DELIVERY);
        return ORDER.page(query, rows, condition, row -> read(row, null));
    }

    Optional<Delivery> find(UUID webhookId, UUID id) {
        return database.select(WEBHOOK_DELIVERY.fields())
                .select(ATTEMPTS)
                .from(WEBHOOK_DELIVERY)
                .where(one(id))
                .and(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhookId))
                .fetchOptional(row -> read(row, row.get(WEBHOOK_DELIVERY.BODY)));
    }

    private static Condition mine() {
        return WEBHOOK_DELIVERY.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Condition unfinished() {
        return WEBHOOK_DELIVERY.STATE.in(DeliveryState.PENDING.id(), DeliveryState.FAILED.id());
    }

    private static Condition one(UUID id) {
        return mine().and(WEBHOOK_DELIVERY.ID.eq(id));
    }

    private static Delivery read(Record row, @Nullable String body) {
        return new Delivery(
                row.get(WEBHOOK_DELIVERY.ID),
                row.get(WEBHOOK_DELIVERY.WEBHOOK_ID),
                row.get(WEBHOOK_DELIVERY.EVENT_ID),
                row.get(WEBHOOK_DELIVERY.EVENT_TYPE),
                DeliveryState.of(row.get(WEBHOOK_DELIVERY.STATE)),
                row.get(ATTEMPTS),
                row.get(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT),
                row.get(WEBHOOK_DELIVERY.CREATED_AT),
                body);
    }
}
