package dev.outputhub.platform.audit;

import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.events.EventsAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The audit trail, named after the service that writes it. */
@AutoConfiguration(after = EventsAutoConfiguration.class)
public class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(@Value("${spring.application.name}") String service, Clock clock) {
        return new AuditTrail(service, clock);
    }

    @Bean
    Journal journal(Events events, AuditTrail audit) {
        return new Journal(events, audit);
    }
}
