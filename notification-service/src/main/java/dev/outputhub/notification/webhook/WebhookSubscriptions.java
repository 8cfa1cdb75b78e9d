package dev.outputhub.notification.webhook;

import dev.outputhub.notification.database.tables.records.WebhookRecord;
import dev.outputhub.notification.notification.NotificationFeed;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Subscribes other systems to events. */
@Service
public class WebhookSubscriptions {

    private final Webhooks webhooks;
    private final SigningSecrets secrets;
    private final OutboundAddresses addresses;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final ApplicationEventPublisher changes;
    private final SubscriptionEpoch epoch;
    private final NotificationFeed feed;

    WebhookSubscriptions(
            Webhooks webhooks,
            SigningSecrets secrets,
            OutboundAddresses addresses,
            Journal journal,
            MergePatch mergePatch,
            ApplicationEventPublisher changes,
            SubscriptionEpoch epoch,
            NotificationFeed feed) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.addresses = addresses;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.epoch = epoch;
        this.feed = feed;
    }

    @Transactional
    Webhook subscribe(EditableWebhook wanted) {
        check(wanted);
        var id = Identifiers.next();
        var secret = secrets.next();
        epoch.endsWithTransaction();
        var webhook = webhooks.add(id, wanted, secrets.encrypt(secret, id));
        journal.record(new AuditEntry("webhook.created", "webhook", id, null, webhook.editable()));
        return webhook.revealing(secret);
    }

    @Transactional(readOnly = true)
    Page<Webhook> list(ListQuery query) {
        return webhooks.list(query);
    }

    @Transactional(readOnly = true)
    Webhook get(UUID id) {
        return webhooks.find(id).orElseThrow(() -> absent(id));
    }

    @Transactional
    Webhook change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = webhooks.findForUpdate(id).orElseThrow(() -> absent(id));
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableWebhook.class, patch);
        check(wanted);
        if (wanted.equals(before.editable())) {
            return before;
        }
        epoch.endsWithTransaction();
        var after = webhooks.change(id, wanted);
        journal.record(new AuditEntry("webhook.updated", "webhook", id, before.editable(), after.editable()));
        if (after.active() && !before.active()) {
            changes.publishEvent(new WebhookSwitchedOn(id));
        }
        return after;
    }

    /** The old secret is worthless from now on. */
    @Transactional
    Webhook renewSecret(UUID id) {
        if (webhooks.findForUpdate(id).isEmpty()) {
            throw absent(id);
        }
        var secret = secrets.next();
        var webhook = webhooks.renewSecret(id, secrets.encrypt(secret, id));
        journal.record(new AuditEntry("webhook.secret-renewed", "webhook", id, null, null));
        return webhook.revealing(secret);
    }

    @Transactional
    void unsubscribe(UUID id, ExpectedVersion expected) {
        var before = webhooks.findForUpdate(id).orElseThrow(() -> absent(id));
        expected.check(before.version());
        epoch.endsWithTransaction();
        webhooks.remove(id);
        journal.record(new AuditEntry("webhook.deleted", "webhook", id, before.editable(), null));
    }

    /** Until the end of the transaction at hand nobody else changes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID id) {
        webhooks.findForUpdate(id);
    }

    /** Nothing is sent to it until somebody switches it on again; whoever made it is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disable(UUID id, String reason) {
        epoch.endsWithTransaction();
        webhooks.disable(id, reason)
                .ifPresent(disabled -> CurrentPrincipal.run(
                        Principal.actingFor(CurrentPrincipal.get().organizationId(), disabled.madeBy()),
                        () -> feed.add(disabled.notification())));
    }

    /** Of the organisation at hand. */
    @Transactional(readOnly = true)
    public List<Subscription> active() {
        return webhooks.active();
    }

    /** @throws Problem 404 when there is no such subscription */
    @Transactional(readOnly = true)
    public void checkExists(UUID id) {
        if (webhooks.find(id).isEmpty()) {
            throw absent(id);
        }
    }

    /** @throws Problem 404 when there is no such subscription */
    @Transactional(readOnly = true)
    public Target target(UUID id) {
        return webhooks.row(id).map(this::target).orElseThrow(() -> absent(id));
    }

    /** Empty when it is gone or switched off; a change that is under way is waited for. */
    @Transactional
    public Optional<Target> activeTarget(UUID id) {
        return webhooks.activeRow(id).map(this::target);
    }

    private Target target(WebhookRecord row) {
        return new Target(
                row.getId(), URI.create(row.getUrl()), secrets.decrypt(row.getSecret(), row.getId()), row.getActive());
    }

    private void check(EditableWebhook wanted) {
        addresses.check("url", wanted.address());
        wanted.checkEventTypes();
    }

    private static Problem absent(UUID id) {
        return Problem.notFound("webhook", id);
    }
}
