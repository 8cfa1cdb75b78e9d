package dev.outputhub.notification.notification;

import static dev.outputhub.notification.database.Tables.NOTIFICATION;
import static dev.outputhub.notification.database.Tables.NOTIFICATION_FEED;

import dev.outputhub.notification.database.tables.records.NotificationRecord;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stored notifications; everybody reaches their own alone. */
@Repository
class Notifications {

    private static final Keyset ORDER =
            Keyset.by(NOTIFICATION.ID, "-createdAt").sortable("createdAt", NOTIFICATION.CREATED_AT);

    private static final Filters FILTERS = Filters.declare()
            .field("kind", NOTIFICATION.KIND)
            .field("recordKind", NOTIFICATION.RECORD_KIND)
            .field("recordId", NOTIFICATION.RECORD_ID)
            .field("createdAt", NOTIFICATION.CREATED_AT)
            .field("readAt", NOTIFICATION.READ_AT)
            .flag("read", NOTIFICATION.READ_AT.isNotNull())
            .flag("unread", NOTIFICATION.READ_AT.isNull());

    private final DSLContext database;
    private final Clock clock;

    Notifications(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(NewNotification notification) {
        var principal = CurrentPrincipal.get();
        database.insertInto(NOTIFICATION)
                .set(NOTIFICATION.ORGANIZATION_ID, principal.organizationId())
                .set(NOTIFICATION.ID, Identifiers.next())
                .set(NOTIFICATION.PERSON_ID, principal.personId())
                .set(NOTIFICATION.SEQUENCE, nextSequence())
                .set(NOTIFICATION.KIND, notification.kind().id())
                .set(NOTIFICATION.TITLE, notification.title())
                .set(NOTIFICATION.TEXT, notification.text())
                .set(NOTIFICATION.RECORD_KIND, notification.recordKind())
                .set(NOTIFICATION.RECORD_ID, notification.recordId())
                .set(NOTIFICATION.LINK, notification.link())
                .set(NOTIFICATION.CREATED_AT, clock.instant())
                .execute();
    }

    /**
     * Adds a record to the unread notification that tells of others of its kind, if there is one that young. It keeps its place, so
     * that nothing rings again.
     */
    boolean gather(NewNotification one, Duration young, IntFunction<String> title, String link) {
        var gathering = database.selectFrom(NOTIFICATION)
                .where(mine())
                .and(NOTIFICATION.KIND.eq(one.kind().id()))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION.CREATED_AT.gt(clock.instant().minus(young)))
                .orderBy(NOTIFICATION.SEQUENCE.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional();
        gathering.ifPresent(row -> database.update(NOTIFICATION)
                .set(NOTIFICATION.RECORDS, row.getRecords() + 1)
                .set(NOTIFICATION.TITLE, title.apply(row.getRecords() + 1))
                .setNull(NOTIFICATION.TEXT)
                .set(NOTIFICATION.LINK, link)
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(mine())
                .and(NOTIFICATION.ID.eq(row.getId()))
                .execute());
        return gathering.isPresent();
    }

    /**
     * What was told of a record, to whomever, says this from now on and names it no more.
     *
     * @param recordId null for all of their kind
     */
    void forgetWords(String recordKind, @Nullable UUID recordId, String instead) {
        database.update(NOTIFICATION)
                .set(NOTIFICATION.TITLE, instead)
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(NOTIFICATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(NOTIFICATION.RECORD_KIND.eq(recordKind))
                .and(recordId == null ? DSL.noCondition() : NOTIFICATION.RECORD_ID.eq(recordId))
                .and(NOTIFICATION.RECORDS.eq(1))
                .and(NOTIFICATION.TITLE.ne(instead))
                .execute();
    }

    private long nextSequence() {
        var principal = CurrentPrincipal.get();
        return database.insertInto(NOTIFICATION_FEED)
                .set(NOTIFICATION_FEED.ORGANIZATION_ID, principal.organizationId())
                .set(NOTIFICATION_FEED.PERSON_ID, principal.personId())
                .set(NOTIFICATION_FEED.LAST_SEQUENCE, 1L)
                .onConflict(NOTIFICATION_FEED.ORGANIZATION_ID, NOTIFICATION_FEED.PERSON_ID)
                .doUpdate()
                .set(NOTIFICATION_FEED.LAST_SEQUENCE, NOTIFICATION_FEED.LAST_SEQUENCE.plus(1))
                .returning(NOTIFICATION_FEED.LAST_SEQUENCE)
                .fetchSingle(NOTIFICATION_FEED.LAST_SEQUENCE);
    }

    long lastSequence() {
        var principal = CurrentPrincipal.get();
        return database.select(NOTIFICATION_FEED.LAST_SEQUENCE)
                .from(NOTIFICATION_FEED)
                .where(NOTIFICATION_FEED.ORGANIZATION_ID.eq(principal.organizationId()))
                .and(NOTIFICATION_FEED.PERSON_ID.eq(principal.personId()))
                .fetchOptional(NOTIFICATION_FEED.LAST_SEQUENCE)
                .orElse(0L);
    }

    List<Notification> after(long sequence, int most) {
        return database.selectFrom(NOTIFICATION)
                .where(mine())
                .and(NOTIFICATION.SEQUENCE.gt(sequence))
                .orderBy(NOTIFICATION.SEQUENCE)
                .limit(most)
                .fetch(Notifications::read);
    }

    Page<Notification> list(ListQuery query) {
        return ORDER.page(
                query, database.selectFrom(NOTIFICATION), mine().and(FILTERS.condition(query)), Notifications::read);
    }

    int unreadCount() {
        return database.fetchCount(NOTIFICATION, mine().and(NOTIFICATION.READ_AT.isNull()));
    }

    Optional<Notification> find(UUID id) {
        return database.selectFrom(NOTIFICATION)
                .where(mine())
                .and(NOTIFICATION.ID.eq(id))
                .forUpdate()
                .fetchOptional(Notifications::read);
    }

    Optional<Notification> mark(UUID id, boolean read) {
        return database.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, read ? clock.instant() : null)
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(mine())
                .and(NOTIFICATION.ID.eq(id))
                .returning()
                .fetchOptional(Notifications::read);
    }

    int markAllRead() {
        return database.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, clock.instant())
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(mine())
                .and(NOTIFICATION.READ_AT.isNull())
                .execute();
    }

    private static Condition mine() {
        var principal = CurrentPrincipal.get();
        return NOTIFICATION
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(NOTIFICATION.PERSON_ID.eq(principal.personId()));
    }

    private static Notification read(Record row) {
        var notification = row.into(NotificationRecord.class);
        return new Notification(
                notification.getId(),
                notification.getSequence(),
                notification.getKind(),
                notification.getTitle(),
                notification.getText(),
                notification.getRecordKind(),
                notification.getRecordId(),
                notification.getLink(),
                notification.getReadAt() != null,
                notification.getReadAt(),
                notification.getCreatedAt(),
                notification.getVersion());
    }
}
