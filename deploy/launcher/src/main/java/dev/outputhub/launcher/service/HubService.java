package dev.outputhub.launcher.service;

import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.process.JavaCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The services, with their place in the row of ports and the heap that suffices on one machine. */
public enum HubService {
    GATEWAY(0, 192, Load.HEAVY),
    AUTH(1, 160, Load.LIGHT),
    PROMPT(2, 192, Load.HEAVY),
    OUTPUT(3, 256, Load.HEAVY),
    CONVERSATION(4, 384, Load.HEAVY),
    LLM(5, 192, Load.LIGHT),
    ANALYTICS(6, 160, Load.LIGHT),
    NOTIFICATION(7, 160, Load.LIGHT);

    /** Whether people wait for its computing, or only for what it waits for itself. */
    enum Load {
        LIGHT,
        HEAVY
    }

    private final int portPlace;
    private final int heapMebibytes;
    private final Load load;

    HubService(int portPlace, int heapMebibytes, Load load) {
        this.portPlace = portPlace;
        this.heapMebibytes = heapMebibytes;
        this.load = load;
    }

    public static Stream<HubService> withSchema() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY);
    }

    /** @param throwaway it ends before the thorough compiler has paid for itself */
    JavaCommand java(boolean throwaway) {
        return load == Load.HEAVY && !throwaway ? JavaCommand.busy(heapMebibytes) : JavaCommand.withHeap(heapMebibytes);
    }

    /** Of the Maven module, the log and the process. */
    public String module() {
        return this == GATEWAY ? "gateway" : schema() + "-service";
    }

    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port(Ports ports) {
        return ports.service(portPlace);
    }

    public String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }

    /** Answers 200 once the service can do its work. */
    String readiness(Ports ports) {
        return url(ports) + health();
    }

    public String health() {
        return this == GATEWAY ? "/readyz" : "/actuator/health";
    }
}
