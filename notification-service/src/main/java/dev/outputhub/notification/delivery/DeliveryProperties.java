package dev.outputhub.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With these defaults the attempts of one delivery spread over about 30 hours.
 *
 * @param firstRetry how long after the first failure
 * @param growth each further pause is so many times the one before
 * @param attempts after so many failures a delivery is given up
 * @param givenUpInARow after so many deliveries that were given up one after the other their webhook is switched off
 * @param connectTimeout for the connection alone
 * @param timeout for the whole call
 * @param keepLog how long finished deliveries can be read
 */
@ConfigurationProperties("hub.webhooks")
public record DeliveryProperties(
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("4") double growth,
        @DefaultValue("9") int attempts,
        @DefaultValue("10") int givenUpInARow,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("30d") Duration keepLog) {}
