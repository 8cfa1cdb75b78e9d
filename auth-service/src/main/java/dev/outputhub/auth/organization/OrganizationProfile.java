package dev.outputhub.auth.organization;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reading and changing the organisation one belongs to. */
@Service
public class OrganizationProfile {

    private final Organizations organizations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final SecondFactor secondFactor;

    OrganizationProfile(
            Organizations organizations, Journal journal, MergePatch mergePatch, SecondFactor secondFactor) {
        this.organizations = organizations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.secondFactor = secondFactor;
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
        return change(before, mergePatch.apply(before.editable(), EditableOrganization.class, patch));
    }

    @Transactional
    public Organization set(ExpectedVersion expected, OrganizationSettings settings) {
        var before = organizations.currentForUpdate().orElseThrow(OrganizationProfile::absent);
        expected.check(before.version());
        return change(
                before,
                new EditableOrganization(
                        before.name(),
                        settings.defaultLanguage(),
                        settings.timeZone(),
                        settings.sessionIdleMinutes(),
                        settings.sessionHours(),
                        settings.secondFactorRequired(),
                        settings.auditDays()));
    }

    private Organization change(Organization before, EditableOrganization asked) {
        var wanted = asked.normal();
        if (!ZoneId.getAvailableZoneIds().contains(wanted.timeZone())) {
            throw Problem.invalid("timeZone", "is not a time zone such as Europe/Berlin");
        }
        if (wanted.asksForSecondFactor() && !before.secondFactorRequired() && !secondFactor.isOfCaller()) {
            // nobody is shut out by whom Keycloak cannot ask for one: whoever sets it has shown that it works
            throw Problem.refused(
                    OrganizationError.SECOND_FACTOR_FIRST,
                    "secondFactorRequired",
                    "is set by somebody who signed in with a second factor");
        }
        if (wanted.equals(before.editable())) {
            return before;
        }
        var after = organizations.change(before.version(), wanted).orElseThrow(OrganizationProfile::absent);
        journal.record(
                new AuditEntry("organization.updated", "organization", after.id(), before.editable(), after.editable()),
                new Event(Registration.TOPIC, "OrganizationUpdated", after.id(), OrganizationState.of(after)));
        return after;
    }

    private static Problem absent() {
        return Problem.notFound("organization", CurrentPrincipal.get().organizationId());
    }
}
