package dev.outputhub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.webhook.Target;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class SignedRequestTests {

    private static final DeliveryProperties DEFAULTS =
            Binder.get(new MockEnvironment()).bindOrCreate("hub.webhooks", DeliveryProperties.class);

    /** A public address for whoever checks, loopback for whoever connects. */
    private static final class Rebinding implements DnsResolver {

        private boolean checked;

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var address = InetAddress.getByName(checked ? "127.0.0.1" : "1.1.1.1");
            checked = true;
            return new InetAddress[] {InetAddress.getByAddress(host, address.getAddress())};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void callsNobodyInsideThoughTheNameWasPointedThereAfterTheCheck() throws IOException {
        var nothingListed = new OutboundProperties(false, List.of(), List.of());
        var call =
                new SignedRequest(new OutboundAddresses(nothingListed, new Rebinding()), DEFAULTS, Clock.systemUTC());
        try (var inside = new Subscriber()) {
            var url = URI.create(inside.url().replace("localhost", "subscriber.test"));
            var target = new Target(UUID.randomUUID(), url, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true);
            assertThat(call.send(target, UUID.randomUUID(), "{}"))
                    .isInstanceOfSatisfying(
                            CallResult.Unreachable.class,
                            refused -> assertThat(refused.reason()).contains("internal address"));
            assertThat(inside.calls()).isEmpty();
        } finally {
            call.destroy();
        }
    }
}
