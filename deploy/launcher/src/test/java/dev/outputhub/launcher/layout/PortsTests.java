package dev.outputhub.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void tellsAPortInUseFromAFreeOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void findsARowOfFreeOnes() {
        var base = Ports.anyFree().base();
        assertThat(IntStream.range(base, base + 19)).allMatch(Ports::isFree);
    }
}
