package dev.outputhub.auth.session;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua_parser.Client;
import ua_parser.Parser;

/** Says in plain words what a browser calls itself (RFC 9110, User-Agent). */
@Component
class Devices {

    private static final String UNKNOWN = "Other";
    private static final Map<String, String> AS_PEOPLE_SAY = Map.of("Mac OS X", "macOS", "Chrome OS", "ChromeOS");

    /** Better known than the system on them. */
    private static final Set<String> HANDHELD = Set.of("iPhone", "iPad", "iPod");

    /** Its patterns are read when somebody asks first: a start need not wait for them. */
    private static final class Patterns {
        private static final Parser PARSER = new Parser();
    }

    String describe(String userAgent) {
        var client = Patterns.PARSER.parse(userAgent);
        var browser = client.userAgent.family;
        var place = place(client);
        if (UNKNOWN.equals(browser)) {
            return UNKNOWN.equals(place) ? "An unknown device" : "A browser on " + place;
        }
        return UNKNOWN.equals(place) ? browser : browser + " on " + place;
    }

    private static String place(Client client) {
        var device = Objects.requireNonNullElse(client.device.family, UNKNOWN);
        var system = client.os.family;
        return HANDHELD.contains(device) ? device : AS_PEOPLE_SAY.getOrDefault(system, system);
    }
}
