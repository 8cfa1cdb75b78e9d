package dev.outputhub.journeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One endpoint of the running platform, as its API document tells. */
record Operation(String method, String path, String scope, List<Parameter> parameters, Optional<Body> body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, String> IF_MATCH = Map.of("If-Match", "\"1\"");

    enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    record Parameter(String name, In in, boolean required, JsonNode schema) {}

    /**
     * What is sent.
     *
     * @param schema without references
     * @param example absent where the document has none
     */
    record Body(String mediaType, JsonNode schema, JsonNode example) {}

    @Override
    public String toString() {
        return method + " " + path;
    }

    boolean multipart() {
        return body.filter(it -> it.mediaType().startsWith("multipart/")).isPresent();
    }

    List<Parameter> parameters(In in) {
        return parameters.stream().filter(parameter -> parameter.in() == in).toList();
    }

    /** With what it takes to come past the door: a body of the right type, and a version for what asks for one. */
    Api.Answer call(Api api, String address) {
        if (multipart()) {
            return api.upload(method, address, "empty", new byte[0], Map.of("kind", "none"));
        }
        return switch (method) {
            case "GET" -> api.head(method, address, null, Map.of());
            case "DELETE" -> api.head(method, address, null, IF_MATCH);
            case "POST" -> api.head(method, address, "{}", Map.of());
            default -> api.head(method, address, "{}", IF_MATCH);
        };
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** The path with the ids of known records; what has none gets an id of nothing. */
    String address(Map<String, String> recordIds) {
        var address = new StringBuilder();
        var matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            matcher.appendReplacement(
                    address,
                    Matcher.quoteReplacement(value(path.substring(0, matcher.start()), matcher.group(1), recordIds)));
        }
        matcher.appendTail(address);
        return path.endsWith("/diff") ? address + "?from=1&to=1" : address.toString();
    }

    private static String value(String before, String variable, Map<String, String> recordIds) {
        var collection = before.replaceAll("/$", "").replaceAll(".*/", "");
        var known = recordIds.get(collection);
        if (known != null) {
            return known;
        }
        return switch (variable) {
            case "n", "number", "version" -> "1";
            case "label" -> "production";
            case "recordKind" -> "output";
            case "recordId" ->
                recordIds.getOrDefault("outputs", UUID.randomUUID().toString());
            default -> UUID.randomUUID().toString();
        };
    }
}
