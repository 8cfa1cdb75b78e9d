package dev.outputhub.setup.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Closed by default; every port of a pod is named in a policy, and every named port is there. */
final class NetworkRules {

    private final Overlay overlay;
    private final List<String> breaches = new ArrayList<>();

    private NetworkRules(Overlay overlay) {
        this.overlay = overlay;
    }

    static List<String> breaches(Overlay overlay) {
        var rules = new NetworkRules(overlay);
        rules.closed();
        rules.everyPortIsNamed();
        overlay.kind("NetworkPolicy").forEach(rules::namedPortsAreThere);
        overlay.kind("Service").forEach(rules::service);
        return rules.breaches;
    }

    private void closed() {
        require(
                overlay.kind("NetworkPolicy")
                        .anyMatch(policy -> policy.spec().path("podSelector").isEmpty()
                                && policy.spec().path("policyTypes").size() == 2
                                && !policy.spec().has("ingress")
                                && !policy.spec().has("egress")),
                "No policy closes what others do not open");
    }

    private void everyPortIsNamed() {
        overlay.withPods()
                .forEach(workload -> ports(workload).forEach(port -> {
                    var isOpen = overlay.kind("NetworkPolicy")
                            .filter(policy -> Manifest.selects(policy.spec().path("podSelector"), workload.podLabels()))
                            .flatMap(policy -> policy.spec().path("ingress").valueStream())
                            .flatMap(rule -> rule.path("ports").valueStream())
                            .anyMatch(named -> named.path("port").equals(port.path("name")));
                    require(
                            isOpen,
                            workload + ": no NetworkPolicy names its port "
                                    + port.path("name").asString(""));
                }));
    }

    private void namedPortsAreThere(Manifest policy) {
        policy.spec().path("ingress").forEach(rule -> {
            require(rule.has("from"), policy + ": lets everybody in");
            named(rule)
                    .forEach(name -> require(
                            anyHas(name, policy.spec().path("podSelector")),
                            policy + ": lets in to a port " + name + ", which is not there"));
        });
        policy.spec()
                .path("egress")
                .forEach(rule -> named(rule)
                        .forEach(name -> require(
                                rule.path("to").valueStream().anyMatch(to -> anyHas(name, to.path("podSelector"))),
                                policy + ": lets out to a port " + name + ", which is not there")));
        for (var direction : List.of("ingress", "egress")) {
            policy.spec()
                    .path(direction)
                    .forEach(rule -> require(rule.has("ports"), policy + ": an " + direction + " of all ports"));
        }
    }

    private void service(Manifest service) {
        service.spec()
                .path("ports")
                .forEach(port -> require(
                        overlay.withPods()
                                .filter(workload -> isSelected(service, workload))
                                .flatMap(NetworkRules::ports)
                                .anyMatch(known -> known.path("name").equals(port.path("targetPort"))),
                        service + ": leads to a port that is not there"));
    }

    private static boolean isSelected(Manifest service, Manifest workload) {
        return service.spec().path("selector").properties().stream()
                .allMatch(wanted -> workload.podLabels().path(wanted.getKey()).equals(wanted.getValue()));
    }

    private static Stream<String> named(JsonNode rule) {
        return rule.path("ports")
                .valueStream()
                .map(port -> port.path("port"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private boolean anyHas(String port, JsonNode selector) {
        return overlay.withPods()
                .filter(workload -> Manifest.selects(selector, workload.podLabels()))
                .flatMap(NetworkRules::ports)
                .anyMatch(known -> known.path("name").asString("").equals(port));
    }

    private static Stream<JsonNode> ports(Manifest workload) {
        return workload.containers().stream()
                .flatMap(container -> container.path("ports").valueStream());
    }

    private void require(boolean isKept, String breach) {
        if (!isKept) {
            breaches.add(breach);
        }
    }
}
