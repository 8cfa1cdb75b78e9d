package dev.outputhub.setup.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One object of an overlay. */
record Manifest(JsonNode json) {

    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "Job");

    String kind() {
        return json.path("kind").asString("");
    }

    String name() {
        return json.path("metadata").path("name").asString("");
    }

    String type() {
        return json.path("apiVersion").asString("") + " " + kind();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }

    boolean hasPods() {
        return WITH_PODS.contains(kind());
    }

    JsonNode spec() {
        return json.path("spec");
    }

    JsonNode pod() {
        return spec().path("template").path("spec");
    }

    JsonNode podLabels() {
        return spec().path("template").path("metadata").path("labels");
    }

    List<JsonNode> containers() {
        var containers = new ArrayList<JsonNode>();
        pod().path("initContainers").forEach(containers::add);
        pod().path("containers").forEach(containers::add);
        return containers;
    }

    /** A pod of one of our images, which all are called output-hub/…, wherever they are fetched from. */
    static boolean isOurs(JsonNode container) {
        return container.path("image").asString("").contains("output-hub/");
    }

    static String moduleOf(JsonNode container) {
        return container.path("image").asString("").replaceAll(".*output-hub/([a-z-]+).*", "$1");
    }

    /** Whether a selector of labels means pods with these. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        for (Map.Entry<String, JsonNode> wanted : selector.path("matchLabels").properties()) {
            if (!labels.path(wanted.getKey()).equals(wanted.getValue())) {
                return false;
            }
        }
        for (var expression : selector.path("matchExpressions")) {
            if (!expression.path("operator").asString("").equals("In")) {
                throw new IllegalArgumentException("Not looked at so far: " + expression);
            }
            var value = labels.path(expression.path("key").asString(""));
            if (!expression.path("values").valueStream().toList().contains(value)) {
                return false;
            }
        }
        return true;
    }
}
