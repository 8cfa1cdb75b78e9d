package dev.outputhub.gateway.routing;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    /** Netty would repeat any request once on a broken connection, POST included; we repeat only what is safe to repeat. */
    @Bean
    HttpClientCustomizer noBlindRetries() {
        return client -> client.disableRetry(true);
    }

    /** Calls of the gateway's own; shares the connections that requests are proxied over. */
    @Bean
    WebClient serviceClient(HttpClient http, ObservationRegistry observations, JsonMapper json) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .observationRegistry(observations)
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER);
                })
                .build();
    }
}
