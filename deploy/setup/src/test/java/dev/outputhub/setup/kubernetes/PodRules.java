package dev.outputhub.setup.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How a pod is locked, limited, asked and stopped; each breach is a sentence. */
final class PodRules {

    private static final Pattern PINNED = Pattern.compile(".+:(local|v?[0-9][^:/]*)");
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    private final Overlay overlay;
    private final List<String> breaches = new ArrayList<>();

    private PodRules(Overlay overlay) {
        this.overlay = overlay;
    }

    static List<String> breaches(Overlay overlay) {
        var rules = new PodRules(overlay);
        overlay.withPods().forEach(rules::pod);
        overlay.manifests().forEach(rules::imageOfOperator);
        overlay.kind("Deployment").forEach(rules::deployment);
        return rules.breaches;
    }

    private void pod(Manifest manifest) {
        var pod = manifest.pod();
        var context = pod.path("securityContext");
        require(context.path("runAsNonRoot").asBoolean(false), manifest + ": may run as root");
        require(context.path("runAsUser").asInt(0) > 0, manifest + ": runs as no user in particular");
        require(
                context.path("seccompProfile").path("type").asString("").equals("RuntimeDefault"),
                manifest + ": may call what it likes of the kernel");
        require(
                !pod.path("automountServiceAccountToken").asBoolean(true),
                manifest + ": holds a token of the cluster's server");
        require(!pod.path("enableServiceLinks").asBoolean(true), manifest + ": names of Services become its variables");
        manifest.containers().forEach(container -> container(manifest, container));
        pod.path("volumes")
                .forEach(volume -> require(
                        !volume.has("emptyDir") || volume.path("emptyDir").has("sizeLimit"),
                        manifest + ": the volume " + volume.path("name").asString() + " grows without end"));
    }

    private void container(Manifest manifest, JsonNode container) {
        var name = manifest + ", " + container.path("name").asString("");
        var image = container.path("image").asString("");
        require(PINNED.matcher(image).matches(), name + ": the image " + image + " has no version");
        for (var kind : List.of("requests", "limits")) {
            for (var resource : List.of("cpu", "memory")) {
                require(
                        container.path("resources").path(kind).has(resource),
                        name + ": no " + resource + " among its " + kind);
            }
        }
        var context = container.path("securityContext");
        require(!context.path("allowPrivilegeEscalation").asBoolean(true), name + ": may gain rights");
        require(context.path("readOnlyRootFilesystem").asBoolean(false), name + ": its image can be written");
        require(
                context.path("capabilities").path("drop").toString().equals("[\"ALL\"]"),
                name + ": keeps rights of root");
        require(!context.has("runAsUser") && !context.has("privileged"), name + ": is somebody else than its pod");
        if (!manifest.kind().equals("Job")) {
            PROBES.forEach(probe -> require(container.has(probe), name + ": no " + probe));
            container.path("ports").forEach(port -> require(port.has("name"), name + ": a port without a name"));
        }
    }

    private void imageOfOperator(Manifest manifest) {
        for (var field : List.of("image", "imageName")) {
            var image = manifest.spec().path(field).asString("");
            require(
                    image.isEmpty() || PINNED.matcher(image).matches(),
                    manifest + ": the image " + image + " has no version");
        }
    }

    /** Of ours: each question a different one, a stop that is heard of, a spread, and what keeps enough of them. */
    private void deployment(Manifest manifest) {
        for (var container : manifest.containers()) {
            require(
                    PROBES.stream()
                                    .map(container::path)
                                    .map(PodRules::path)
                                    .distinct()
                                    .count()
                            == PROBES.size(),
                    manifest + ": two probes ask the same");
            var sleep =
                    container.path("lifecycle").path("preStop").path("sleep").path("seconds");
            require(
                    sleep.asInt(0) >= 5
                            && manifest.pod()
                                            .path("terminationGracePeriodSeconds")
                                            .asInt(0)
                                    >= sleep.asInt(0) + 25,
                    manifest + ": is stopped before everybody has heard of it, or before it is done");
        }
        var update = manifest.spec().path("strategy").path("rollingUpdate");
        require(
                update.path("maxUnavailable").asInt(1) == 0,
                manifest + ": an update takes one away before the next is there");
        require(
                manifest.pod().path("topologySpreadConstraints").size() >= 2,
                manifest + ": all of it may be in one zone");
        require(
                overlay.find("PodDisruptionBudget", manifest.name()).isPresent(),
                manifest + ": all of it may be moved at once");
        require(
                overlay.find("HorizontalPodAutoscaler", manifest.name()).isPresent()
                        != manifest.spec().has("replicas"),
                manifest + ": how many there are is said twice, or by nobody");
    }

    private static String path(JsonNode probe) {
        return probe.path("httpGet").path("path").asString("");
    }

    private void require(boolean isKept, String breach) {
        if (!isKept) {
            breaches.add(breach);
        }
    }
}
