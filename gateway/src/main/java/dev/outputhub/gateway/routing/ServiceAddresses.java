package dev.outputhub.gateway.routing;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where each service listens. */
@ConfigurationProperties("hub")
public record ServiceAddresses(Map<Service, URI> services) {

    public ServiceAddresses {
        for (var service : Service.values()) {
            if (!services.containsKey(service)) {
                throw new IllegalArgumentException(
                        "hub.services has no address of " + service.id() + " (HUB_SERVICES_" + service + ")");
            }
        }
        services = new EnumMap<>(services);
    }

    public URI of(Service service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("No address of " + service.id());
        }
        return address;
    }
}
