package dev.outputhub.notification.stream;

import dev.outputhub.notification.notification.FeedChanged;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries the news that a feed changed to whichever instance serves its streams. Only the news: streams read from the database,
 * so nothing is lost with a message. Hearing its own ticks tells an instance that Redis works.
 */
@Component
class FeedChangeChannel implements MessageListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FeedChangeChannel.class);
    private static final ChannelTopic CHANNEL = ChannelTopic.of("hub:notification:feeds");
    private static final String TICK = "tick";
    private static final Duration SILENCE_MEANS_AWAY = Duration.ofSeconds(6);

    private final StreamRegistry streams;
    private final StringRedisTemplate redis;
    private final Clock clock;
    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private volatile @Nullable Instant lastHeard;

    FeedChangeChannel(
            StreamRegistry streams, StringRedisTemplate redis, RedisConnectionFactory connections, Clock clock) {
        this.streams = streams;
        this.redis = redis;
        this.clock = clock;
        container.setConnectionFactory(connections);
        container.afterPropertiesSet();
        container.addMessageListener(this, CHANNEL);
    }

    /** Whether changes that other instances make are heard of at once. */
    boolean heard() {
        var last = lastHeard;
        return last != null && last.plus(SILENCE_MEANS_AWAY).isAfter(clock.instant());
    }

    @TransactionalEventListener
    void changed(FeedChanged change) {
        var feed = new Feed(change.organizationId(), change.personId());
        streams.wake(feed);
        // by itself: whoever made the change must not wait for a Redis that is away
        Thread.ofVirtual().name("wakeup").start(() -> tell(feed.text()));
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        lastHeard = clock.instant();
        var text = new String(message.getBody(), StandardCharsets.UTF_8);
        if (text.equals(TICK)) {
            return;
        }
        try {
            streams.wake(Feed.parse(text));
        } catch (IllegalArgumentException foreign) {
            LOG.debug("Not a feed: {}", text);
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    void tick() {
        try {
            if (!container.isRunning()) {
                container.start();
            }
        } catch (RuntimeException away) {
            LOG.debug("Redis is away, streams look by themselves", away);
            container.stop();
            return;
        }
        tell(TICK);
    }

    private void tell(String text) {
        try {
            redis.convertAndSend(CHANNEL.getTopic(), text);
        } catch (RuntimeException away) {
            LOG.debug("Redis is away, other instances notice by themselves", away);
        }
    }

    @Override
    public void destroy() throws Exception {
        container.destroy();
    }
}
