package dev.outputhub.auth.keycloak;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Writes identity providers into Keycloak, which signs people in by them. */
@Service
public class IdentityBrokers {

    private static final String INSTANCES = "/identity-provider/instances";

    /** Asks before it links an account that has the same address, and lets only its person say yes. */
    private static final String FIRST_SIGN_IN = "first broker login";

    private static final ParameterizedTypeReference<List<KeptMapper>> MAPPERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, String>> CONFIG = new ParameterizedTypeReference<>() {};

    private record Kept(@Nullable Map<String, String> config) {}

    private record KeptMapper(String id, String name, String identityProviderMapper, Map<String, String> config) {}

    private final RestClient http;

    IdentityBrokers(KeycloakAdmin keycloak) {
        this.http = keycloak.http();
    }

    /** @throws Problem 422 with what Keycloak says where it takes it not */
    public void put(IdentityBroker broker) {
        var kept = find(broker.alias());
        var config = new HashMap<String, String>();
        kept.map(Kept::config).ifPresent(config::putAll); // a secret comes masked, and stays when it goes back so
        config.putAll(broker.config());
        var body = representation(broker, config);
        told(() -> kept.isPresent()
                ? http.put()
                        .uri(INSTANCES + "/{alias}", broker.alias())
                        .body(body)
                        .retrieve()
                        .toBodilessEntity()
                : http.post().uri(INSTANCES).body(body).retrieve().toBodilessEntity());
        putMappers(broker);
    }

    /** One that is gone already is no failure. */
    public void remove(String alias) {
        try {
            told(() ->
                    http.delete().uri(INSTANCES + "/{alias}", alias).retrieve().toBodilessEntity());
        } catch (HttpClientErrorException.NotFound gone) {
            // what was wanted
        }
    }

    /** What SAML metadata says, as configuration. It goes as text: Keycloak asks no address for it. */
    public Map<String, String> samlConfig(String metadata) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("providerId", "saml");
        form.add("file", new ByteArrayResource(metadata.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "metadata.xml";
            }
        });
        return Objects.requireNonNull(told(() -> http.post()
                .uri("/identity-provider/import-config")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(CONFIG)));
    }

    private Optional<Kept> find(String alias) {
        try {
            return Optional.ofNullable(told(() ->
                    http.get().uri(INSTANCES + "/{alias}", alias).retrieve().body(Kept.class)));
        } catch (HttpClientErrorException.NotFound absent) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> representation(IdentityBroker broker, Map<String, String> config) {
        var body = new HashMap<String, Object>();
        body.put("alias", broker.alias());
        body.put("displayName", broker.displayName());
        body.put("providerId", broker.protocol());
        body.put("enabled", broker.enabled());
        body.put("hideOnLogin", true); // people of other organisations would see it
        body.put("linkOnly", false);
        body.put("storeToken", false);
        // a provider may say any address: only the mail that goes there proves it
        body.put("trustEmail", false);
        body.put("firstBrokerLoginFlowAlias", FIRST_SIGN_IN);
        body.put("config", config);
        return body;
    }

    private void putMappers(IdentityBroker broker) {
        var path = INSTANCES + "/" + broker.alias() + "/mappers";
        var kept = Objects.requireNonNullElse(
                told(() -> http.get().uri(path).retrieve().body(MAPPERS)), List.<KeptMapper>of());
        for (var mapper : kept) {
            if (broker.mappers().stream().noneMatch(wanted -> isSame(wanted, mapper))) {
                told(() -> http.delete()
                        .uri(path + "/{id}", mapper.id())
                        .retrieve()
                        .toBodilessEntity());
            }
        }
        for (var wanted : broker.mappers()) {
            if (kept.stream().noneMatch(mapper -> isSame(wanted, mapper))) {
                told(() -> http.post()
                        .uri(path)
                        .body(Map.of(
                                "name", wanted.name(),
                                "identityProviderAlias", broker.alias(),
                                "identityProviderMapper", wanted.type(),
                                "config", wanted.config()))
                        .retrieve()
                        .toBodilessEntity());
            }
        }
    }

    private static boolean isSame(IdentityBroker.Mapper wanted, KeptMapper kept) {
        return wanted.name().equals(kept.name())
                && wanted.type().equals(kept.identityProviderMapper())
                && wanted.config().equals(kept.config());
    }

    private static <T extends @Nullable Object> T told(Supplier<T> call) {
        try {
            return KeycloakAdmin.reached(call);
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new Problem(CommonError.REFUSED, "The identity service does not take it: " + reason(refused));
        } catch (HttpClientErrorException.Forbidden lacking) {
            throw new IllegalStateException(
                    "The client of the services lacks manage-identity-providers in Keycloak", lacking);
        }
    }

    private static String reason(HttpClientErrorException refused) {
        try {
            var body = refused.getResponseBodyAs(JsonNode.class);
            return body == null ? "" : body.path("errorMessage").asString("");
        } catch (RuntimeException noJson) {
            return "";
        }
    }
}
