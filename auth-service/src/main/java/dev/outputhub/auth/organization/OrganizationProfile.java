package dev.outputhub.auth.organization;

import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reading and changing the organisation one belongs to. */
@Service
public class OrganizationProfile {

    private final Organizations organizations;
    private final Events events;
    private final AuditTrail auditTrail;
    private final MergePatch mergePatch;

    OrganizationProfile(Organizations organizations, Events events, AuditTrail auditTrail, MergePatch mergePatch) {
        this.organizations = organizations;
        this.events = events;
        this.auditTrail = auditTrail;
        this.mergePatch = mergePatch;
    }

    @Transactional(readOnly = true)
    public Organization current() {
        return organizations.current().orElseThrow(OrganizationProfile::absent);
    }

    /** Keeps others from changing who owns the organisation until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        if (organizations.currentForUpdate().isEmpty()) {
            throw absent();
        }
    }

    @Transactional
    public Organization change(ExpectedVersion expected, JsonNode patch) {
        var before = organizations.currentForUpdate().orElseThrow(OrganizationProfile::absent);
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableOrganization.class, patch);
        if (wanted.equals(before.editable())) {
            return before;
        }
        var after = organizations.change(before.version(), wanted).orElseThrow(OrganizationProfile::absent);
        events.publish(
                new Event(Registration.TOPIC, "OrganizationUpdated", after.id(), OrganizationFact.of(after)),
                auditTrail.entry(
                        "organization.updated", "organization", after.id(), before.editable(), after.editable()));
        return after;
    }

    private static Problem absent() {
        return Problem.notFound("organization", CurrentPrincipal.get().organizationId());
    }
}
