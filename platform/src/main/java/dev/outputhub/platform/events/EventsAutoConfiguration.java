package dev.outputhub.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.namastack.outbox.partition.PartitionCoordinator;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, inbox and what happens to events that cannot be handled. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableScheduling
public class EventsAutoConfiguration {

    private static final double MILLIS_OF_SECOND = 1_000;

    @Bean
    Events events(
            OutboxRows outbox,
            OutboxRelay relay,
            JsonMapper json,
            Clock clock,
            EventTraces traces,
            @Value("${spring.application.name}") String service) {
        return new Events(outbox, relay::wake, json, clock, traces, service);
    }

    @Bean
    OutboxRows outboxRows(DataSource dataSource, Clock clock) {
        return new OutboxRows(JdbcClient.create(dataSource), clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRows outbox,
            KafkaTemplate<String, String> kafka,
            JsonMapper json,
            PartitionCoordinator partitions,
            @Value("${hub.relay.enabled}") boolean enabled) {
        var relay = new KafkaRelay(outbox, kafka, json);
        return new OutboxRelay(mine -> relay.relay(mine).more(), partitions::getAssignedPartitionNumbers, enabled);
    }

    @Bean
    EventTraces eventTraces(Tracer tracer, Propagator propagator) {
        return new EventTraces(tracer, propagator);
    }

    /** Says what could not be sent by its key: the content belongs to somebody. */
    @Bean
    ProducerListener<Object, Object> failedSending() {
        var listener = new LoggingProducerListener<Object, Object>();
        listener.setIncludeContents(false);
        return listener;
    }

    /** Reads what was told as it is: of an event there is nobody left to refuse a value to. */
    @Bean
    Inbox inbox(DataSource dataSource, PlatformTransactionManager transactions, EventTraces traces) {
        return new Inbox(
                JdbcClient.create(dataSource), new TransactionTemplate(transactions), JsonMapper.shared(), traces);
    }

    @Bean
    InboxPurge inboxPurge(DataSource dataSource, Clock clock) {
        return new InboxPurge(JdbcClient.create(dataSource), clock);
    }

    @Bean
    CommonErrorHandler failedEvents(
            KafkaTemplate<String, String> kafka,
            @Value("${spring.application.name}") String service,
            ParkedEvents parked) {
        return FailedEvents.handler(kafka, service, parked);
    }

    @Bean
    ParkedEvents parkedEvents() {
        return new ParkedEvents();
    }

    /** Of all instances together, whichever is asked. */
    @Bean
    MeterBinder outboxAge(OutboxRows outbox) {
        return meters -> Gauge.builder(
                        "hub.outbox.age", outbox, rows -> rows.age().toMillis() / MILLIS_OF_SECOND)
                .description("How long the oldest event has been waiting for the broker")
                .baseUnit("seconds")
                .register(meters);
    }
}
