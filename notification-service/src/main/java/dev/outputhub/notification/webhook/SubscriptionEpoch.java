package dev.outputhub.notification.webhook;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A word for each organisation that is another one after each change of its webhooks, by which every instance sees whether what it
 * knows still holds. While a change is being committed nothing holds, for the database says the old or the new just as it happens.
 */
@Component
class SubscriptionEpoch {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionEpoch.class);
    private static final String CHANGING = "changing ";

    /** Longer than any commit takes; then whoever changed it has died, and its change is in the database or is not. */
    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(30);

    private final StringRedisTemplate redis;

    SubscriptionEpoch(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Of the organisation at hand, by the transaction at hand. */
    void endsWithTransaction() {
        var key = key(CurrentPrincipal.get().organizationId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                tell(() -> redis.opsForValue().set(key, CHANGING + UUID.randomUUID(), LONGEST_CHANGE));
            }

            @Override
            public void afterCompletion(int status) {
                tell(() -> redis.opsForValue().set(key, UUID.randomUUID().toString()));
            }
        });
    }

    /** Empty while it changes, and while Redis is away. */
    Optional<String> current(UUID organization) {
        try {
            var key = key(organization);
            var epoch = redis.opsForValue().get(key);
            if (epoch == null) {
                // never two that are alike: what was known before Redis lost its memory does not hold
                epoch = UUID.randomUUID().toString();
                if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key, epoch))) {
                    return Optional.empty();
                }
            }
            return Optional.of(epoch).filter(word -> !word.startsWith(CHANGING));
        } catch (RuntimeException away) {
            LOG.debug("Redis is away, subscriptions are read from the database", away);
            return Optional.empty();
        }
    }

    private static void tell(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException away) {
            LOG.warn("Redis is away: instances that reach it know of this change of a webhook a minute later", away);
        }
    }

    private static String key(UUID organization) {
        return "notification:webhooks:" + organization;
    }
}
