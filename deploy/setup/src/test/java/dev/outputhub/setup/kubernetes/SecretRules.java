package dev.outputhub.setup.kubernetes;

import dev.outputhub.launcher.layout.Checkout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every key of a Secret that something takes is one that somebody makes: ./init, an operator, the vault, or an operator's hands. */
final class SecretRules {

    /** Made by Strimzi and CloudNativePG when they have made what it belongs to. */
    private static final Set<String> OF_OPERATORS =
            Set.of("hub-kafka sasl.jaas.config", "hub-cluster-ca-cert ca.crt", "hub-postgres-ca ca.crt");

    /** From somebody else, by hand; the page on the installation says how. */
    private static final Set<String> BY_HAND = Set.of("hub-database-ca ca.crt", "hub-kafka sasl.jaas.config");

    private static final Set<String> OF_OWNERS = Set.of("hub-database-owners", "hub-database-admin");

    private final Overlay overlay;
    private final Set<String> made;
    private final List<String> breaches = new ArrayList<>();

    private SecretRules(Overlay overlay, Set<String> made) {
        this.overlay = overlay;
        this.made = made;
    }

    static List<String> breaches(Overlay overlay) {
        var rules = new SecretRules(overlay, sources(overlay));
        overlay.manifests().forEach(rules::manifest);
        return rules.breaches;
    }

    /** "name key" of all that ./init makes. */
    static Set<String> ofInit() {
        return printedByInit().stream()
                .flatMap(secret -> secret.json()
                        .path("stringData")
                        .propertyStream()
                        .map(entry -> secret.name() + " " + entry.getKey()))
                .collect(Collectors.toSet());
    }

    static List<Manifest> printedByInit() {
        var folder = Checkout.find().resolve("deploy/kubernetes");
        return Overlay.of(Kubectl.run(folder, "./init", "--print")).manifests().stream()
                .filter(manifest -> manifest.kind().equals("Secret"))
                .toList();
    }

    private static Set<String> sources(Overlay overlay) {
        var made = new HashSet<String>();
        var vault = overlay.kind("ExternalSecret").toList();
        if (vault.isEmpty()) {
            made.addAll(ofInit());
            made.addAll(BY_HAND);
        }
        vault.forEach(secret -> secret.spec()
                .path("data")
                .forEach(field ->
                        made.add(secret.name() + " " + field.path("secretKey").asString(""))));
        if (overlay.kind("Kafka").findAny().isPresent()) {
            made.addAll(OF_OPERATORS);
        }
        if (overlay.kind("Cluster").findAny().isPresent()) {
            made.addAll(OF_OPERATORS);
        }
        return made;
    }

    private void manifest(Manifest manifest) {
        require(!manifest.kind().equals("Secret"), manifest + ": its value stands in a file that all know");
        if (manifest.hasPods()) {
            volumes(manifest);
        }
        // operators' own way: {name, key}
        pairs(manifest.spec(), manifest.kind().equals("ExternalSecret") || manifest.hasPods(), manifest);
    }

    private void volumes(Manifest manifest) {
        for (var volume : manifest.pod().path("volumes")) {
            require(
                    !volume.has("secret") || volume.path("secret").has("items"),
                    manifest + ": takes a whole Secret, "
                            + volume.path("secret").path("secretName").asString(""));
            items(manifest, volume.path("secret"), "secretName");
            volume.path("projected").path("sources").forEach(source -> items(manifest, source.path("secret"), "name"));
        }
        manifest.containers()
                .forEach(container -> container
                        .path("env")
                        .forEach(variable -> require(
                                !variable.path("valueFrom").has("secretKeyRef"),
                                manifest + ": " + variable.path("name").asString()
                                        + " puts a secret into the environment")));
    }

    private void items(Manifest manifest, JsonNode secret, String field) {
        var name = secret.path(field).asString("");
        secret.path("items")
                .forEach(item -> key(manifest, name, item.path("key").asString("")));
        require(
                !OF_OWNERS.contains(name) || manifest.kind().equals("Job"),
                manifest + ": holds the password of a schema's owner");
    }

    private void pairs(JsonNode node, boolean isOther, Manifest manifest) {
        if (isOther) {
            return;
        }
        node.propertyStream().forEach(entry -> {
            var value = entry.getValue();
            if (entry.getKey().equals("configMap")) {
                return;
            }
            if (value.isObject() && value.has("name") && value.has("key")) {
                key(manifest, value.path("name").asString(), value.path("key").asString());
            } else {
                pairs(value, false, manifest);
            }
        });
    }

    private void key(Manifest manifest, String name, String key) {
        require(made.contains(name + " " + key), manifest + ": nobody makes " + key + " of the Secret " + name);
    }

    private void require(boolean isKept, String breach) {
        if (!isKept) {
            breaches.add(breach);
        }
    }
}
