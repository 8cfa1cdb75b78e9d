package dev.outputhub.auth.organization;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes an organisation for a time in which that can be taken back, and ends it then. */
@Service
public class OrganizationClosing {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationClosing.class);

    /** What other services learn of one that is closed. */
    record OrganizationClosed(UUID id, Instant deleteAt) {}

    /** The same of one that is open again, and of one that is no more. */
    record OrganizationNamed(UUID id) {}

    private final Organizations organizations;
    private final Journal journal;
    private final Events events;
    private final DeletedOrganizations deleted;
    private final Clock clock;

    OrganizationClosing(
            Organizations organizations, Journal journal, Events events, DeletedOrganizations deleted, Clock clock) {
        this.organizations = organizations;
        this.journal = journal;
        this.events = events;
        this.deleted = deleted;
        this.clock = clock;
    }

    /** @param slug of the organisation that whoever asks believes to delete */
    @Transactional
    public Organization close(String slug, Duration grace) {
        var open = locked();
        if (!open.slug().equals(slug)) {
            throw Problem.refused(
                    OrganizationError.NOT_THAT_SLUG, "slug", "is not that of the organisation you are in");
        }
        if (open.isClosed()) {
            throw new Problem(OrganizationError.ALREADY_CLOSED, open.name() + " is closed already.");
        }
        var deleteAt = clock.instant().plus(grace);
        var closed = organizations.close(open, deleteAt);
        journal.record(
                new AuditEntry(
                        "organization.closed",
                        "organization",
                        open.id(),
                        null,
                        Map.of("slug", slug, "deleteAt", deleteAt.toString())),
                new Event(
                        Registration.TOPIC,
                        "OrganizationClosed",
                        open.id(),
                        new OrganizationClosed(open.id(), deleteAt)));
        LOG.info("Organisation {} is closed, and deleted at {}", slug, deleteAt);
        return closed;
    }

    @Transactional
    public Organization reopen() {
        var closed = locked();
        if (closed.deleteAt() == null) {
            throw new Problem(OrganizationError.NOT_CLOSED, closed.name() + " is not closed.");
        }
        if (!closed.deleteAt().isAfter(clock.instant())) {
            throw new Problem(OrganizationError.TOO_LATE, closed.name() + " is being deleted. It is too late.");
        }
        var open = organizations.reopen(closed);
        journal.record(
                new AuditEntry("organization.reopened", "organization", open.id(), null, null),
                new Event(Registration.TOPIC, "OrganizationReopened", open.id(), new OrganizationNamed(open.id())));
        LOG.info("Organisation {} is open again", open.slug());
        return open;
    }

    @Transactional(readOnly = true)
    public List<UUID> due() {
        return organizations.due();
    }

    /** Ends the current organisation, once: from here on nothing that is told about it counts, here or elsewhere. */
    @Transactional
    public void end() {
        if (!organizations.bury()) {
            return;
        }
        var id = CurrentPrincipal.get().organizationId();
        deleted.add(id);
        events.publish(new Event(Registration.TOPIC, "OrganizationDeleted", id, new OrganizationNamed(id)));
        LOG.info("Organisation {} is deleted", id);
    }

    private Organization locked() {
        return organizations
                .currentForUpdate()
                .orElseThrow(() -> Problem.notFound(
                        "organization",
                        Objects.requireNonNull(CurrentPrincipal.get().organizationId())));
    }
}
