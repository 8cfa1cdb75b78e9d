package dev.outputhub.gateway.testing;

import dev.outputhub.gateway.routing.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Everything around the gateway, started once. */
public final class World {

    private static final Map<Service, StubService> SERVICES = services();
    private static final StubIdentityProvider IDENTITY = new StubIdentityProvider();
    private static final StubAuthority AUTHORITY = new StubAuthority(SERVICES.get(Service.AUTH));
    private static final Path WEB = webApplication();

    private World() {}

    public static StubService service(Service service) {
        return SERVICES.get(service);
    }

    public static StubIdentityProvider identity() {
        return IDENTITY;
    }

    public static StubAuthority authority() {
        return AUTHORITY;
    }

    public static Path webRoot() {
        return WEB;
    }

    static void forget() {
        SERVICES.values().forEach(StubService::forget);
        IDENTITY.behave();
        AUTHORITY.behave();
    }

    private static Map<Service, StubService> services() {
        var services = new EnumMap<Service, StubService>(Service.class);
        for (var service : Service.values()) {
            services.put(service, new StubService());
        }
        return services;
    }

    private static Path webApplication() {
        try {
            var root = Files.createTempDirectory("gateway-web");
            Files.createDirectories(root.resolve("assets"));
            Files.writeString(root.resolve("index.html"), "<!doctype html><title>Output Hub</title>");
            Files.writeString(root.resolve("manifest.webmanifest"), "{}");
            Files.writeString(root.resolve("assets/app-1a2b3c.js"), "export {};");
            Files.writeString(root.resolve("assets/app-1a2b3c.js.br"), "packed by the build");
            Files.writeString(root.getParent().resolve("gateway-secret.txt"), "outside");
            return root;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
