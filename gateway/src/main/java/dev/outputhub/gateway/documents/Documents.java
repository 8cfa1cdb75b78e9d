package dev.outputhub.gateway.documents;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks the services for their documents; keeps the joined one for half a minute, an incomplete one for less. */
@Component
class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    /** The first time a service is asked it reads all its endpoints. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration COMPLETE_FOR = Duration.ofSeconds(30);
    private static final Duration INCOMPLETE_FOR = Duration.ofSeconds(3);

    /**
     * What is there now.
     *
     * @param json the document, ready to be sent
     */
    private record Snapshot(byte[] json, boolean complete) {}

    private final WebClient client;
    private final ServiceAddresses addresses;
    private final JsonMapper json;
    private final ObjectNode own;
    private final Mono<Snapshot> snapshot;

    Documents(WebClient client, ServiceAddresses addresses, JsonMapper json) throws IOException {
        this.client = client;
        this.addresses = addresses;
        this.json = json;
        this.own = OwnDocument.read(json);
        this.snapshot = Mono.defer(this::collect)
                .cache(it -> it.complete() ? COMPLETE_FOR : INCOMPLETE_FOR, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<byte[]> joined() {
        return snapshot.map(Snapshot::json);
    }

    private Mono<Snapshot> collect() {
        return Flux.fromArray(Service.values())
                .flatMap(service -> documentOf(service).map(document -> Map.entry(service, document)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Service.class))
                .map(this::join);
    }

    private Snapshot join(Map<Service, JsonNode> documents) {
        var joined = new JoinedDocument(own);
        documents.forEach((service, document) -> joined.add(service.id(), document));
        return new Snapshot(json.writeValueAsBytes(joined.document()), documents.size() == Service.values().length);
    }

    private Mono<JsonNode> documentOf(Service service) {
        return client.get()
                .uri(addresses.of(service).resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    LOG.warn("The document goes without {}: {}", service.id(), failure.toString());
                    return Mono.empty();
                });
    }
}
