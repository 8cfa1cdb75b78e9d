package dev.outputhub.launcher.layout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** One base port; every part of a run has its fixed place behind it. */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8080;

    private static final int PLACES = 19;

    public int gateway() {
        return service(0);
    }

    /** The gateway has place 0, the services behind it 1 to 7. */
    public int service(int place) {
        return base + place;
    }

    public int keycloak() {
        return base + 10;
    }

    public int postgres() {
        return base + 11;
    }

    public int kafka() {
        return base + 12;
    }

    public int kafkaController() {
        return base + 13;
    }

    public int redis() {
        return base + 14;
    }

    public int s3() {
        return base + 15;
    }

    public int keycloakManagement() {
        return base + 16;
    }

    public int smtp() {
        return base + 17;
    }

    /** Where the mail that was sent is shown. */
    public int mail() {
        return base + 18;
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /** A base all of whose places are free, below the range from which systems hand out ports by themselves. */
    public static Ports anyFree() {
        return ThreadLocalRandom.current()
                .ints(500, 1100)
                .map(slot -> slot * 20)
                .limit(200)
                .filter(base -> IntStream.range(base, base + PLACES).allMatch(Ports::isFree))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row of " + PLACES + " free ports was found"));
    }
}
