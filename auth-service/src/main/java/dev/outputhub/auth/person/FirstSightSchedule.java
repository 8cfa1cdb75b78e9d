package dev.outputhub.auth.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for organisations at the identity provider from the start on, so that they are prepared before anybody signs in. */
@Component
class FirstSightSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSightSchedule.class);

    private final FirstSight firstSight;

    FirstSightSchedule(FirstSight firstSight) {
        this.firstSight = firstSight;
    }

    @Scheduled(fixedDelayString = "${hub.registration.every:PT30S}")
    void lookForAll() {
        try {
            firstSight.ofAll();
        } catch (RuntimeException failure) {
            LOG.warn("Organisations could not be asked for, trying again soon: {}", failure.getMessage());
        }
    }
}
