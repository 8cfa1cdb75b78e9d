package dev.outputhub.platform.remote;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The access token of the platform's own services, fetched when needed and kept until shortly before it ends. */
public class ServiceToken {

    /** Renewed this long before its end, so that a call under way does not outlive it. */
    private static final int MARGIN_SECONDS = 20;

    private record Held(String value, Instant until) {}

    private final RestClient http;
    private final ClientProperties client;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    ServiceToken(RestClient http, ClientProperties client, Clock clock) {
        this.http = http;
        this.client = client;
        this.clock = clock;
    }

    public String value() {
        var current = held;
        if (current != null && clock.instant().isBefore(current.until())) {
            return current.value();
        }
        lock.lock();
        try {
            var renewedMeanwhile = held;
            if (renewedMeanwhile != null && clock.instant().isBefore(renewedMeanwhile.until())) {
                return renewedMeanwhile.value();
            }
            var fetched = fetch();
            held = fetched;
            return fetched.value();
        } finally {
            lock.unlock();
        }
    }

    private Held fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", client.id());
        form.add("client_secret", client.secret());
        Map<?, ?> answer = http.post()
                .uri(client.issuerUri() + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        if (answer == null || !(answer.get("access_token") instanceof String token)) {
            throw new IllegalStateException("The identity provider gave no token to this service");
        }
        long lifetime = answer.get("expires_in") instanceof Number seconds ? seconds.longValue() : 60;
        return new Held(token, clock.instant().plusSeconds(Math.max(1, lifetime - MARGIN_SECONDS)));
    }
}
