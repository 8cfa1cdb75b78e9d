package dev.outputhub.launcher.service;

import dev.outputhub.launcher.layout.Ports;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The services, with their place in the row of ports and the heap that suffices on one machine. */
public enum HubService {
    GATEWAY(0, 192),
    AUTH(1, 192),
    PROMPT(2, 224),
    OUTPUT(3, 256),
    CONVERSATION(4, 384),
    LLM(5, 224),
    ANALYTICS(6, 192),
    NOTIFICATION(7, 192);

    private final int portPlace;
    private final int heapMebibytes;

    HubService(int portPlace, int heapMebibytes) {
        this.portPlace = portPlace;
        this.heapMebibytes = heapMebibytes;
    }

    static Stream<HubService> withSchema() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY);
    }

    public int heapMebibytes() {
        return heapMebibytes;
    }

    /** Of the Maven module, the log and the process. */
    public String module() {
        return this == GATEWAY ? "gateway" : schema() + "-service";
    }

    String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port(Ports ports) {
        return ports.service(portPlace);
    }

    String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }
}
