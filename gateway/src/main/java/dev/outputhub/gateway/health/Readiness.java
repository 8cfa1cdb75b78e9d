package dev.outputhub.gateway.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every service how it is. The answer is kept for a second, for anybody may ask. */
@Component
class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String UP = "up";
    private static final String DOWN = "down";

    record Report(String status, Map<String, String> services) {

        static Report of(Map<String, String> services) {
            var ready = services.values().stream().allMatch(UP::equals);
            return new Report(ready ? UP : DOWN, new TreeMap<>(services));
        }

        @JsonIgnore
        boolean isReady() {
            return UP.equals(status);
        }
    }

    private final WebClient client;
    private final ServiceAddresses addresses;
    private final Mono<Report> report;

    Readiness(WebClient client, ServiceAddresses addresses) {
        this.client = client;
        this.addresses = addresses;
        this.report = Flux.fromArray(Service.values())
                .flatMap(service -> state(service).map(state -> Map.entry(service.id(), state)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Report::of)
                .cache(FRESH);
    }

    Mono<Report> report() {
        return report;
    }

    private Mono<String> state(Service service) {
        return client.get()
                .uri(addresses.of(service).resolve("/actuator/health"))
                .retrieve()
                .toBodilessEntity()
                .map(_ -> UP)
                .timeout(PATIENCE)
                .onErrorReturn(DOWN);
    }
}
