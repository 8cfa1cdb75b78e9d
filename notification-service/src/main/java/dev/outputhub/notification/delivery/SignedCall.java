package dev.outputhub.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.outputhub.notification.webhook.Target;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls a subscriber, signed as Standard Webhooks says (standardwebhooks.com): headers {@code webhook-id}, which stays the same
 * over all attempts, {@code webhook-timestamp} and {@code webhook-signature}.
 */
@Component
class SignedCall {

    private static final int GONE = 410;

    private final HttpClient http;
    private final OutboundAddresses addresses;
    private final DeliveryProperties properties;
    private final Clock clock;

    SignedCall(OutboundAddresses addresses, DeliveryProperties properties, Clock clock) {
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
        // redirects could lead inside the network after the address was checked
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    CallResult send(Target target, UUID messageId, String body) {
        try {
            addresses.check("url", target.url());
            var response = http.send(request(target, messageId, body), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream _ = response.body()) {
                return judge(response);
            }
        } catch (Problem refused) {
            return new CallResult.Unreachable(refused.detail());
        } catch (IOException failure) {
            return new CallResult.Unreachable(reason(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new CallResult.Unreachable("The sender was stopped.");
        } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException failure) {
            return new CallResult.Unreachable("The call could not be prepared.");
        }
    }

    private HttpRequest request(Target target, UUID messageId, String body)
            throws EmptyWebhookSecretException, WebhookSigningException {
        long timestamp = clock.instant().getEpochSecond();
        var signature = new Webhook(target.secret()).sign(messageId.toString(), timestamp, body);
        return HttpRequest.newBuilder(target.url())
                .timeout(properties.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "OutputHub-Webhooks/1")
                .header("webhook-id", messageId.toString())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static CallResult judge(HttpResponse<?> response) {
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

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
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
