package dev.outputhub.platform.deletion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for organisations of which something is left. Several instances at once do what one does. */
class ErasureSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSchedule.class);

    /** Longer than a transaction that was under way when the deletion was told, and than a task that was. */
    private static final int SETTLED_SECONDS = 300;

    private final DeletedOrganizations deleted;
    private final OrganizationErasure erasure;

    ErasureSchedule(DeletedOrganizations deleted, OrganizationErasure erasure) {
        this.deleted = deleted;
        this.erasure = erasure;
    }

    @Scheduled(fixedDelayString = "${hub.deletion.every:PT5S}", initialDelayString = "${hub.deletion.every:PT5S}")
    void eraseWhatIsLeft() {
        for (var organization : deleted.left()) {
            try {
                if (erasure.erase(organization)) {
                    LOG.info("What was here of the organisation {} is deleted", organization);
                } else {
                    deleted.noteEmpty(organization, SETTLED_SECONDS);
                }
            } catch (RuntimeException failure) {
                LOG.warn("The organisation {} is not deleted yet, trying again: {}", organization, failure.toString());
            }
        }
    }
}
