package dev.outputhub.auth.deletion;

import dev.outputhub.auth.organization.OrganizationClosing;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends organisations whose time is over. Of several instances at once one does. */
@Component
class DeletionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DeletionSchedule.class);
    private final OrganizationClosing closing;

    DeletionSchedule(OrganizationClosing closing) {
        this.closing = closing;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void endWhatIsDue() {
        for (var organization : closing.due()) {
            try {
                CurrentPrincipal.run(Principal.actingFor(organization, Principal.PLATFORM), closing::end);
            } catch (RuntimeException failure) {
                LOG.warn("The organisation {} is not ended yet, trying again: {}", organization, failure.toString());
            }
        }
    }
}
