package dev.outputhub.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.outputhub.notification.webhook.Target;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundClient;
import dev.outputhub.platform.outbound.OutboundResponse;
import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.stereotype.Component;

/**
 * Calls a subscriber, signed as Standard Webhooks says (standardwebhooks.com): headers {@code webhook-id}, which stays the same
 * over all attempts, {@code webhook-timestamp} and {@code webhook-signature}.
 */
@Component
class SignedRequest implements DisposableBean {

    private static final int GONE = 410;

    private final OutboundClient http;
    private final OutboundAddresses addresses;
    private final DeliveryProperties properties;
    private final Clock clock;

    SignedRequest(OutboundAddresses addresses, DeliveryProperties properties, Clock clock) {
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
        this.http = new OutboundClient(addresses, properties.connectTimeout());
    }

    CallResult send(Target target, UUID messageId, String body) {
        try {
            addresses.check(
                    "url", target.url()); // says why; behind a proxy, which connects for us, it is the only check
            try (var response = http.send(request(target, messageId, body), properties.timeout())) {
                return judge(response);
            }
        } catch (Problem refused) {
            return new CallResult.Unreachable(refused.detail());
        } catch (FilteredHostException refused) {
            return new CallResult.Unreachable("The url has come to lead to an internal address.");
        } catch (IOException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(
                        "The sender was stopped", failure); // which says nothing of the subscriber
            }
            return new CallResult.Unreachable(reason(failure));
        } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException failure) {
            return new CallResult.Unreachable("The call could not be prepared.");
        }
    }

    private HttpPost request(Target target, UUID messageId, String body)
            throws EmptyWebhookSecretException, WebhookSigningException {
        long timestamp = clock.instant().getEpochSecond();
        var signature = new Webhook(target.secret()).sign(messageId.toString(), timestamp, body);
        var request = new HttpPost(target.url().toASCIIString());
        request.setHeader("Content-Type", "application/json");
        request.setHeader("User-Agent", "OutputHub-Webhooks/1");
        request.setHeader("webhook-id", messageId.toString());
        request.setHeader("webhook-timestamp", String.valueOf(timestamp));
        request.setHeader("webhook-signature", signature);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        return request;
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }

    private static CallResult judge(OutboundResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new CallResult.Accepted(status);
        }
        if (status == GONE) {
            return new CallResult.Gone(status);
        }
        var reason = status >= 300 && status < 400
                ? "The subscriber redirects (" + status + "), which is not followed."
                : "The subscriber answered " + status + ".";
        return new CallResult.Refused(status, reason, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(OutboundResponse response) {
        try {
            return response.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.strip())))
                    .orElse(null);
        } catch (NumberFormatException date) {
            return null;
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> "The connection took too long.";
            case HttpTimeoutException _ -> "The answer took too long.";
            case ConnectException _ -> "The connection was refused.";
            case SSLException _ -> "No secure connection could be made.";
            default -> "The connection broke.";
        };
    }
}
