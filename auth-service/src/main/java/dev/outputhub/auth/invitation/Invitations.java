package dev.outputhub.auth.invitation;

import static dev.outputhub.auth.database.Tables.INVITATION;
import static dev.outputhub.auth.database.Tables.INVITATION_GROUP;
import static dev.outputhub.auth.database.Tables.INVITATION_SENDING;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored invitations. */
@Repository
class Invitations {

    /** What is older does not count any more. */
    private static final Duration LATELY = Duration.ofHours(1);

    private static final Keyset ORDER = Keyset.by(INVITATION.ID, "-createdAt")
            .sortable("createdAt", INVITATION.CREATED_AT)
            .sortable("email", INVITATION.EMAIL_KEY)
            .sortable("expiresAt", INVITATION.EXPIRES_AT);

    private static final Field<String> INVITER = DSL.field(DSL.select(MEMBER.NAME)
                    .from(MEMBER)
                    .where(MEMBER.ORGANIZATION_ID.eq(INVITATION.ORGANIZATION_ID))
                    .and(MEMBER.PERSON_ID.eq(INVITATION.CREATED_BY)))
            .as("inviter");

    private static final Field<UUID[]> GROUPS = DSL.field(DSL.array(DSL.select(INVITATION_GROUP.GROUP_ID)
                    .from(INVITATION_GROUP)
                    .where(INVITATION_GROUP.ORGANIZATION_ID.eq(INVITATION.ORGANIZATION_ID))
                    .and(INVITATION_GROUP.INVITATION_ID.eq(INVITATION.ID))
                    .orderBy(INVITATION_GROUP.GROUP_ID)))
            .as("groups");

    record Place(UUID organizationId, UUID id) {}

    private final DSLContext database;
    private final Clock clock;
    private final Filters filters;

    Invitations(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.filters = Filters.declare()
                .field("createdBy", INVITATION.CREATED_BY)
                .condition("email", text -> INVITATION.EMAIL.containsIgnoreCase(text))
                .condition("state", this::inState);
    }

    Page<Invitation> list(ListQuery query) {
        return ORDER.page(query, select(), mine().and(filters.condition(query)), this::read);
    }

    Optional<Invitation> find(UUID id) {
        return select().where(one(id)).fetchOptional(this::read);
    }

    /** Whoever accepts or withdraws it at the same time waits for the end of the transaction. */
    Optional<Invitation> findLocked(UUID id) {
        database.select(INVITATION.ID)
                .from(INVITATION)
                .where(one(id))
                .forUpdate()
                .execute();
        return find(id);
    }

    /** Of which organisation it is. */
    Optional<Place> placeOf(InvitationToken token) {
        return database.resultQuery("select organization_id, id from find_invitation({0})", DSL.val(token.hash()))
                .fetchOptional(row -> new Place(
                        Objects.requireNonNull(row.get("organization_id", UUID.class)),
                        Objects.requireNonNull(row.get("id", UUID.class))));
    }

    /** How many went out lately; no other of the organisation's does until the transaction ends. */
    int countLatelyLocked() {
        TransactionLock.take(database, "invitations");
        var since = clock.instant().minus(LATELY);
        var ours = INVITATION_SENDING.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
        database.deleteFrom(INVITATION_SENDING)
                .where(ours)
                .and(INVITATION_SENDING.SENT_AT.lt(since))
                .execute();
        return database.fetchCount(INVITATION_SENDING, ours);
    }

    /** That one goes out. */
    void count() {
        database.insertInto(INVITATION_SENDING)
                .set(INVITATION_SENDING.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(INVITATION_SENDING.ID, Identifiers.next())
                .set(INVITATION_SENDING.SENT_AT, clock.instant())
                .execute();
    }

    boolean isPending(MailAddress address) {
        return database.fetchExists(
                INVITATION, mine().and(INVITATION.EMAIL_KEY.eq(address.key())).and(inState("pending")));
    }

    UUID add(MailAddress address, Inviting.Given given, InvitationToken token, Instant expiresAt) {
        database.update(INVITATION)
                .set(INVITATION.STATE, "expired")
                .where(mine())
                .and(INVITATION.EMAIL_KEY.eq(address.key()))
                .and(INVITATION.STATE.eq("pending"))
                .and(INVITATION.EXPIRES_AT.le(clock.instant()))
                .execute();
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        database.insertInto(INVITATION)
                .set(INVITATION.ORGANIZATION_ID, principal.organizationId())
                .set(INVITATION.ID, id)
                .set(INVITATION.EMAIL, address.text())
                .set(INVITATION.EMAIL_KEY, address.key())
                .set(INVITATION.ROLE, given.role())
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .set(INVITATION.CREATED_AT, clock.instant())
                .set(INVITATION.CREATED_BY, principal.personId())
                .execute();
        for (var group : given.groups()) {
            database.insertInto(INVITATION_GROUP)
                    .set(INVITATION_GROUP.ORGANIZATION_ID, principal.organizationId())
                    .set(INVITATION_GROUP.INVITATION_ID, id)
                    .set(INVITATION_GROUP.GROUP_ID, group)
                    .execute();
        }
        return id;
    }

    /** It goes on under another token, and the one before is nobody's. */
    void renew(UUID id, InvitationToken token, Instant expiresAt) {
        database.update(INVITATION)
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.STATE, "pending")
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .setNull(INVITATION.MAILED_AT)
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(one(id))
                .execute();
    }

    void noteMailed(UUID id) {
        database.update(INVITATION)
                .set(INVITATION.MAILED_AT, clock.instant())
                .where(one(id))
                .execute();
    }

    void settle(UUID id, InvitationState state) {
        var settled = database.update(INVITATION)
                .set(INVITATION.STATE, state.id())
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1));
        if (state == InvitationState.ACCEPTED) {
            settled = settled.set(INVITATION.ACCEPTED_BY, CurrentPrincipal.get().personId());
        }
        settled.where(one(id)).execute();
    }

    private Condition inState(String name) {
        var state = InvitationState.named(name)
                .orElseThrow(() -> Problem.invalid("state", "is pending, accepted, withdrawn or expired"));
        var now = clock.instant();
        var pending = INVITATION.STATE.eq("pending");
        return switch (state) {
            case PENDING -> pending.and(INVITATION.EXPIRES_AT.gt(now));
            case EXPIRED -> INVITATION.STATE.eq("expired").or(pending.and(INVITATION.EXPIRES_AT.le(now)));
            case ACCEPTED, WITHDRAWN -> INVITATION.STATE.eq(state.id());
        };
    }

    private SelectWhereStep<Record> select() {
        return database.select(INVITATION.fields()).select(INVITER, GROUPS).from(INVITATION);
    }

    private static Condition one(UUID id) {
        return mine().and(INVITATION.ID.eq(id));
    }

    private static Condition mine() {
        return INVITATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private Invitation read(Record row) {
        var stored = InvitationState.named(row.get(INVITATION.STATE)).orElseThrow();
        var expires = row.get(INVITATION.EXPIRES_AT);
        boolean over = stored == InvitationState.PENDING && !expires.isAfter(clock.instant());
        return new Invitation(
                row.get(INVITATION.ID),
                row.get(INVITATION.EMAIL),
                List.of(row.get(INVITATION.ROLE)),
                Arrays.stream(row.get(GROUPS)).map(UUID::toString).toList(),
                over ? InvitationState.EXPIRED : stored,
                expires,
                row.get(INVITATION.MAILED_AT),
                row.get(INVITATION.VERSION),
                row.get(INVITATION.CREATED_AT),
                row.get(INVITATION.CREATED_BY),
                row.get(INVITER));
    }
}
