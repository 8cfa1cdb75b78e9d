package dev.outputhub.gateway.testing;

import dev.outputhub.gateway.GatewayApplication;
import dev.outputhub.gateway.routing.DoorProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Another gateway of the same small world, on a port of its own, which the first who asks starts. It ends with the tests: closed before, it would
 * take what the gateways of one process share of the network with it.
 */
public final class SecondGateway {

    private static final DoorProperties DOOR = new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(new GatewayInitializer())
            .run()
            .getBean(DoorProperties.class);

    private SecondGateway() {}

    public static DoorProperties door() {
        return DOOR;
    }
}
