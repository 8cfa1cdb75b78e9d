package dev.outputhub.gateway.documents;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of several. A component that two services define differently under one name keeps the name in the
 * first and gets the second service's name as a prefix there, wherever that document refers to it.
 */
final class JoinedDocument {

    private static final String COMPONENTS = "#/components/";
    private static final Set<String> SECURITY = Set.of("securitySchemes");

    private final ObjectNode document;

    /** Starts with the gateway's own document, which also carries title and security. */
    JoinedDocument(ObjectNode own) {
        this.document = own.deepCopy();
    }

    ObjectNode document() {
        return document;
    }

    void add(String service, JsonNode other) {
        var part = other.deepCopy();
        var prefix = prefix(service);
        part.path("components").properties().forEach(section -> {
            if (!SECURITY.contains(section.getKey()) && section.getValue() instanceof ObjectNode components) {
                addComponents(section.getKey(), components, prefix, part);
            }
        });
        addPaths(part, prefix);
    }

    private void addComponents(String section, ObjectNode components, String prefix, JsonNode part) {
        var target = object(object(document, "components"), section);
        for (var name : Set.copyOf(components.propertyNames())) {
            var known = target.get(name);
            if (known != null && !known.equals(components.get(name))) {
                var reference = COMPONENTS + section + "/";
                redirect(part, reference + name, reference + prefix + name);
                target.set(prefix + name, Objects.requireNonNull(components.get(name)));
            } else {
                target.set(name, Objects.requireNonNull(components.get(name)));
            }
        }
    }

    private void addPaths(JsonNode part, String prefix) {
        var paths = object(document, "paths");
        part.path("paths").properties().forEach(path -> {
            if (isPublic(path.getKey()) && !paths.has(path.getKey())) {
                path.getValue().properties().forEach(operation -> {
                    if (operation.getValue() instanceof ObjectNode members && members.has("operationId")) {
                        members.put(
                                "operationId",
                                prefix + members.path("operationId").asString());
                    }
                });
                paths.set(path.getKey(), path.getValue());
            }
        });
    }

    private static boolean isPublic(String path) {
        return (path.startsWith("/api/v1/") || path.startsWith("/openai/v1/") || path.startsWith("/scim/v2/"))
                && !path.startsWith("/api/v1/search-hits");
    }

    private static void redirect(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && from.equals(object.path("$ref").asString(""))) {
            object.put("$ref", to);
        }
        node.forEach(child -> redirect(child, from, to));
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }

    /** {@code prompt-service} becomes {@code Prompt}. */
    private static String prefix(String service) {
        var name = service.replace("-service", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
