package dev.outputhub.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask.
 *
 * @param person requests of one signed-in person or program. Generous, for the address where programs fetch a prompt is meant to
 *     be asked thousands of times a second with one token
 * @param address requests of one network address that says nothing about who it is
 * @param lease how much of a rate an instance takes from Redis at once
 * @param body largest body of an ordinary request
 * @param upload largest body with an archive to import
 * @param file largest body with a file
 */
@ConfigurationProperties("hub.limits")
record LimitProperties(
        Rate person,
        Rate address,
        @DefaultValue("50ms") Duration lease,
        @DefaultValue("10MB") DataSize body,
        @DefaultValue("5GB") DataSize upload,
        @DefaultValue("20MB") DataSize file) {

    /**
     * A bucket that fills.
     *
     * @param perSecond requests per second in the long run
     * @param burst requests at once after a rest
     */
    record Rate(int perSecond, int burst) {

        Rate {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException("A rate needs at least one request per second, and a burst of one");
            }
        }
    }
}
