package dev.outputhub.gateway.testing;

import dev.outputhub.gateway.routing.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

class GatewayInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var port = Ports.free();
        var settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "hub.public-url=http://localhost:" + port,
                "hub.identity.issuer-uri=" + World.identity().issuer(),
                "hub.identity.client-secret=" + StubIdentityProvider.CLIENT_SECRET,
                "hub.web.root=" + World.webRoot(),
                "hub.gateway-key=test-gateway-key",
                "hub.limits.body=1MB",
                "hub.resilience.timeout=2s",
                "hub.resilience.pause=1s",
                "hub.search.timeout=500ms",
                "spring.data.redis.port=" + TestRedis.port(),
                "logging.structured.format.console="));
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            settings.add("hub.services." + name + "=" + World.service(service).url());
        }
        TestPropertyValues.of(settings).applyTo(context);
    }
}
