package dev.outputhub.setup.kubernetes;

import dev.outputhub.setup.settings.ReadSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What our containers are told is what they read, and no secret is among it. */
final class SettingRules {

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    private final Overlay overlay;
    private final List<String> breaches = new ArrayList<>();

    private SettingRules(Overlay overlay) {
        this.overlay = overlay;
    }

    static List<String> breaches(Overlay overlay) {
        var rules = new SettingRules(overlay);
        overlay.withPods()
                .forEach(workload -> workload.containers().stream()
                        .filter(Manifest::isOurs)
                        .forEach(container -> rules.container(workload, container)));
        return rules.breaches;
    }

    private void container(Manifest workload, JsonNode container) {
        var name = workload + ", " + container.path("name").asString("");
        var module = Manifest.moduleOf(container);
        var settings = settings(name, container);
        settings.forEach((key, value) -> {
            var takenByAnother = settings.values().stream().anyMatch(other -> other.contains("${" + key + "}"));
            require(ReadSettings.reads(module, key) || takenByAnother, name + ": " + key + " is read by nobody there");
            require(
                    !SECRET_NAME.matcher(key).matches(),
                    name + ": " + key + " is a secret and stands in the environment, where it is told to everybody");
            PLACEHOLDER
                    .matcher(value)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(wanted -> require(
                            settings.containsKey(wanted),
                            name + ": " + key + " takes " + wanted + ", which nobody sets"));
        });
        files(workload, container)
                .forEach(file -> require(
                        ReadSettings.readsSecret(module, file),
                        name + ": the secret " + file + " is read by nobody there"));
    }

    private Map<String, String> settings(String name, JsonNode container) {
        var settings = new LinkedHashMap<String, String>();
        for (var from : container.path("envFrom")) {
            var map = from.path("configMapRef").path("name").asString("");
            var found = overlay.find("ConfigMap", map);
            require(found.isPresent(), name + ": there is no ConfigMap " + map);
            found.ifPresent(present -> present.json()
                    .path("data")
                    .properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asString())));
        }
        for (var variable : container.path("env")) {
            settings.put(variable.path("name").asString(), valueOf(name, variable));
        }
        return settings;
    }

    private String valueOf(String name, JsonNode variable) {
        var from = variable.path("valueFrom");
        if (from.isMissingNode()) {
            return variable.path("value").asString("");
        }
        var key = from.path("configMapKeyRef");
        var value = overlay.find("ConfigMap", key.path("name").asString(""))
                .map(map -> map.json().path("data").path(key.path("key").asString("")))
                .filter(JsonNode::isString);
        require(value.isPresent(), name + ": " + variable.path("name").asString() + " comes from nowhere");
        return value.map(JsonNode::asString).orElse("");
    }

    /** Names of the files of secrets that are mounted into it. */
    private static List<String> files(Manifest workload, JsonNode container) {
        var mounted = container
                .path("volumeMounts")
                .valueStream()
                .map(mount -> mount.path("name").asString(""))
                .toList();
        return workload.pod()
                .path("volumes")
                .valueStream()
                .filter(volume -> mounted.contains(volume.path("name").asString("")))
                .flatMap(volume -> volume.path("projected").path("sources").valueStream())
                .flatMap(source -> source.path("secret").path("items").valueStream())
                .map(item -> item.path("path").asString(""))
                .toList();
    }

    private void require(boolean isKept, String breach) {
        if (!isKept) {
            breaches.add(breach);
        }
    }
}
