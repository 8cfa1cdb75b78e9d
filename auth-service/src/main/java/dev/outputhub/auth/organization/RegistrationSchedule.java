package dev.outputhub.auth.organization;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for organisations at the identity provider from the start on, so that they are prepared before anybody signs in. */
@Component
class RegistrationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationSchedule.class);

    private final Registration registration;

    RegistrationSchedule(Registration registration) {
        this.registration = registration;
    }

    @Scheduled(fixedDelayString = "${hub.registration.every:PT30S}")
    void registerAll() {
        try {
            registration.registerAll();
        } catch (RuntimeException failure) {
            LOG.warn("Organisations could not be asked for, trying again soon: {}", failure.getMessage());
        }
    }
}
