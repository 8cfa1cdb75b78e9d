package dev.outputhub.gateway.routing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * Where a request goes.
 *
 * @param relation set when the path says "the outputs of this prompt", which its owner knows as a filtered list
 */
record Destination(Service service, @Nullable Relation relation) {

    /** A list under the record it relates to: {@code /prompts/{id}/outputs} is {@code /outputs/of/prompts/{id}}. */
    record Relation(String list, String collection, String id) {

        URI applyTo(URI uri) {
            var segment =
                    UriUtils.encodePathSegment(UriUtils.decode(id, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + API + list + "/of/" + collection + "/"
                    + segment + query);
        }
    }

    private static final String API = "/api/v1/";
    private static final String OPENAI = "/openai/v1/";
    private static final String SCIM = "/scim/v2/";

    static Optional<Destination> of(HttpMethod method, String path) {
        if (path.startsWith(OPENAI)) {
            return Optional.of(new Destination(Service.LLM, null));
        }
        if (path.startsWith(SCIM)) {
            return Optional.of(new Destination(Service.AUTH, null));
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        var end = path.indexOf('/', API.length());
        var resource = end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
        var relation = end < 0 ? null : outputsOf(method, resource, path.substring(end + 1));
        return relation == null
                ? Owners.of(resource).map(owner -> new Destination(owner, null))
                : Optional.of(new Destination(Service.OUTPUT, relation));
    }

    private static @Nullable Relation outputsOf(HttpMethod method, String resource, String rest) {
        if (!rest.endsWith("/outputs") || !HttpMethod.GET.equals(method)) {
            return null;
        }
        var id = rest.substring(0, rest.length() - "/outputs".length());
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            return null;
        }
        return switch (resource) {
            case "prompts", "agents", "conversations", "messages" -> new Relation("outputs", resource, id);
            default -> null;
        };
    }
}
