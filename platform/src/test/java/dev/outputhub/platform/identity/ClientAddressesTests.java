package dev.outputhub.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTests {

    private static final String GATEWAY = "10.0.0.5";
    private static final String CALLER = "203.0.113.7";
    /** HMAC-SHA256 of 203.0.113.7 with the key "test-gateway-key"; the gateway's tests know another of the same key. */
    private static final String PROOF = "837d23c4bdce338b4db0ffa216036666c5a26c6729605e39b6d4e3242ef412ea";

    private final ClientAddresses addresses = new ClientAddresses("test-gateway-key");

    @Test
    void believesTheGateway() {
        assertThat(addresses.of(request(CALLER, PROOF))).isEqualTo(CALLER);
    }

    @Test
    void believesNobodyElse() {
        assertThat(addresses.of(request(CALLER, null))).isEqualTo(GATEWAY);
        assertThat(addresses.of(request("198.51.100.1", PROOF))).isEqualTo(GATEWAY);
        assertThat(addresses.of(request(CALLER, "äöü"))).isEqualTo(GATEWAY);
        assertThat(addresses.of(request(null, PROOF))).isEqualTo(GATEWAY);
    }

    @Test
    void withoutAKeyNobodyIsBelieved() {
        assertThat(new ClientAddresses("").of(request(CALLER, PROOF))).isEqualTo(GATEWAY);
    }

    @Test
    void doesNotReadWhatProxiesWrite() {
        var request = request(null, null);
        request.addHeader("X-Forwarded-For", CALLER);
        request.addHeader("Forwarded", "for=" + CALLER);
        assertThat(addresses.of(request)).isEqualTo(GATEWAY);
    }

    @Test
    void whatAServiceTellsIsAnAddressOrNothing() {
        assertThat(addresses.told(request("2001:db8::1%eth0", null))).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(addresses.told(request("unknown", null))).isNull();
        assertThat(addresses.told(request(null, null))).isNull();
    }

    private static MockHttpServletRequest request(@Nullable String address, @Nullable String proof) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(GATEWAY);
        if (address != null) {
            request.addHeader(ClientAddresses.HEADER, address);
        }
        if (proof != null) {
            request.addHeader(ClientAddresses.PROOF, proof);
        }
        return request;
    }
}
