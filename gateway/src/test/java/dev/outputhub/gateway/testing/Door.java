package dev.outputhub.gateway.testing;

import dev.outputhub.gateway.routing.DoorProperties;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** Knocks at the gateway over the network, and follows no redirect by itself. */
public final class Door {

    private Door() {}

    public static WebTestClient at(DoorProperties door) {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(
                        HttpClient.create().followRedirect(false).compress(false)))
                .baseUrl(door.publicUrl().toString())
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    public static WebTestClient withToken(DoorProperties door) {
        return withToken(door, World.identity().accessToken());
    }

    public static WebTestClient withToken(DoorProperties door, String token) {
        return at(door).mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }
}
