package dev.outputhub.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressesTests {

    private static final String PROXY = "10.1.2.3";
    private static final String STRANGER = "203.0.113.9";

    @Test
    void withoutTrustedProxiesTheHeaderIsNotBelieved() {
        assertThat(seen(List.of(), STRANGER, "1.2.3.4")).isEqualTo(STRANGER);
    }

    @Test
    void aStrangerCannotNameItsOwnAddress() {
        assertThat(seen(List.of("10.0.0.0/8"), STRANGER, "1.2.3.4")).isEqualTo(STRANGER);
    }

    @Test
    void aTrustedProxyTellsWhoCame() {
        assertThat(seen(List.of("10.0.0.0/8"), PROXY, STRANGER)).isEqualTo(STRANGER);
    }

    @Test
    void whatStandsLeftOfTheFirstStrangerMayBeInvented() {
        assertThat(seen(List.of("10.0.0.0/8"), PROXY, "1.2.3.4, " + STRANGER + ", 10.9.9.9"))
                .isEqualTo(STRANGER);
    }

    @Test
    void garbageInTheHeaderEndsTheSearch() {
        assertThat(seen(List.of(PROXY), PROXY, "localhost; drop")).isEqualTo(PROXY);
    }

    @Test
    void networksOfTheSixthVersionAreUnderstood() {
        assertThat(Network.parse("2001:db8::/33").contains(address("2001:db8:7fff::1")))
                .isTrue();
        assertThat(Network.parse("2001:db8::/33").contains(address("2001:db8:8000::1")))
                .isFalse();
        assertThat(Network.parse("10.0.0.0/8").contains(address("2001:db8::1"))).isFalse();
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private static String seen(List<String> trusted, String peer, String forwardedFor) {
        var addresses = new ClientAddresses(new DoorProperties(URI.create("http://localhost:8080"), trusted));
        return addresses.of(MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(address(peer), 1))
                .header("X-Forwarded-For", forwardedFor)
                .build());
    }
}
