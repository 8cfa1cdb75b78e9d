package dev.outputhub.setup.kubernetes;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What kubectl makes of an overlay. */
record Overlay(String text, List<Manifest> manifests) {

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    static List<String> names() {
        try (var folders = Files.list(Checkout.find().resolve("deploy/kubernetes/overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Overlay rendered(String name) {
        return of(RENDERED.computeIfAbsent(
                name, _ -> Kubectl.pinned().kustomize(Checkout.find().resolve("deploy/kubernetes/overlays/" + name))));
    }

    static Overlay of(String text) {
        var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
        return new Overlay(
                text,
                StreamSupport.stream(documents.spliterator(), false)
                        .map(document -> new Manifest(JsonMapper.shared().valueToTree(document)))
                        .toList());
    }

    /** The same with one place written otherwise. */
    Overlay with(String found, String replacement) {
        if (!text.contains(found)) {
            throw new IllegalArgumentException("Not in the overlay: " + found);
        }
        var at = text.indexOf(found);
        return of(text.substring(0, at) + replacement + text.substring(at + found.length()));
    }

    Stream<Manifest> kind(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Stream<Manifest> withPods() {
        return manifests.stream().filter(Manifest::hasPods);
    }

    Optional<Manifest> find(String kind, String name) {
        return kind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }
}
