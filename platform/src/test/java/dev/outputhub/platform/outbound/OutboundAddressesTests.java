package dev.outputhub.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.net.URI;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressesTests {

    private static final OutboundAddresses DEPLOYED = addresses(false, List.of(), List.of());

    /** Both of IANA's registries of special-purpose addresses, and multicast: the first address of a range and its last. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255",
        "10.0.0.0, 10.255.255.255",
        "100.64.0.0, 100.127.255.255",
        "127.0.0.0, 127.255.255.255",
        "169.254.0.0, 169.254.255.255",
        "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255",
        "192.0.2.0, 192.0.2.255",
        "192.31.196.0, 192.31.196.255",
        "192.52.193.0, 192.52.193.255",
        "192.88.99.0, 192.88.99.255",
        "192.168.0.0, 192.168.255.255",
        "192.175.48.0, 192.175.48.255",
        "198.18.0.0, 198.19.255.255",
        "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255",
        "224.0.0.0, 239.255.255.255",
        "240.0.0.0, 255.255.255.255",
        "[::], [::1]",
        "[::2], [::ffff:ffff]",
        "[::ffff:10.0.0.0], [::ffff:10.255.255.255]",
        "[::ffff:0:0:0], [::ffff:0:ffff:ffff]",
        "[64:ff9b::], [64:ff9b::ffff:ffff]",
        "[64:ff9b:1::], [64:ff9b:1:ffff:ffff:ffff:ffff:ffff]",
        "[100::], [100::ffff:ffff:ffff:ffff]",
        "[100:0:0:1::], [100:0:0:1:ffff:ffff:ffff:ffff]",
        "[2001::], [2001:0:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[2001:1::], [2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[2001:db8::], [2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[2002::], [2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[2620:4f:8000::], [2620:4f:8000:ffff:ffff:ffff:ffff:ffff]",
        "[3fff::], [3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[5f00::], [5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[fc00::], [fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[fe80::], [febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[fec0::], [feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
        "[ff00::], [ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]"
    })
    void refusesEverySpecialPurposeRangeToItsEnds(String first, String last) {
        assertRefused(DEPLOYED, first);
        assertRefused(DEPLOYED, last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::10.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:0:a00:1]",
                "[64:ff9b::a00:1]",
                "[64:ff9b:1::a00:1]",
                "[2002:a00:1::]",
                "[2001:0:a00:1::]",
                "[2001:0:4136:e378:8000:63bf:f5ff:fffe]", // Teredo of a client at 10.0.0.1, inverted
                "[2a00:1450::5efe:a00:1]",
                "[2a00:1450::200:5efe:a00:1]",
                "2852039166",
                "10.1"
            })
    void refusesAnInternalAddressInAnotherSpelling(String host) {
        assertRefused(DEPLOYED, host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.32.0.0",
                "192.0.1.0",
                "198.20.0.0",
                "223.255.255.255",
                "[::ffff:1.1.1.1]",
                "[2001:200::1]",
                "[2001:4860:4860::8888]",
                "[2606:4700:4700::1111]",
                "[2003::1]",
                "[3ffe:ffff::1]"
            })
    void takesPublicAddressesNextToThem(String host) {
        assertTaken(DEPLOYED, host);
    }

    @Test
    void takesWhatAnOperatorLists() {
        var listing =
                addresses(false, List.of("Inside.internal", "2002:a00:1::", "127.0.0.1"), List.of("10.20.0.0/16"));
        assertTaken(listing, "inside.internal");
        assertTaken(listing, "[2002:a00:1::]");
        assertTaken(listing, "127.0.0.1");
        assertTaken(listing, "10.20.3.4");
        assertRefused(listing, "10.21.0.1");
        assertRefused(listing, "[2002:a00:2::]");
        assertRefused(listing, "127.0.0.2");
    }

    @Test
    void takesLoopbackInALocalRunAndNothingElseInside() {
        var local = addresses(true, List.of(), List.of());
        assertTaken(local, "localhost");
        assertTaken(local, "127.0.0.1");
        assertTaken(local, "[::1]");
        assertTaken(local, "[::ffff:127.0.0.1]");
        assertRefused(local, "[::127.0.0.1]");
        assertRefused(local, "[2002:7f00:1::]");
        assertRefused(local, "0.0.0.0");
        assertRefused(local, "192.168.0.1");
    }

    private static OutboundAddresses addresses(boolean local, List<String> hosts, List<String> ranges) {
        return new OutboundAddresses(new OutboundProperties(local, hosts, ranges), SystemDefaultDnsResolver.INSTANCE);
    }

    private static void assertTaken(OutboundAddresses addresses, String host) {
        assertThatCode(() -> addresses.check("url", URI.create("http://" + host + "/")))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(OutboundAddresses addresses, String host) {
        assertThatThrownBy(() -> addresses.check("url", URI.create("http://" + host + "/")))
                .as(host)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(CommonError.ADDRESS_REFUSED));
    }
}
