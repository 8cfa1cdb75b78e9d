package dev.outputhub.setup.compose;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** compose.yaml with its anchors resolved, and the settings that .env.example knows. */
record ComposeFile(
        String text,
        Map<String, Map<String, Object>> services,
        Map<String, Object> secrets,
        Map<String, String> settings) {

    /** Three or four in each service; the library refuses fifty, as one would a hostile file. */
    private static final int ALIASES = 200;

    static ComposeFile ofTheRepository() {
        return new ComposeFile(read("deploy/compose/compose.yaml"), read("deploy/compose/.env.example"));
    }

    ComposeFile(String text, String settings) {
        this(text, part(text, "services"), part(text, "secrets"), settingsOf(settings));
    }

    ComposeFile with(String found, String replacement) {
        if (!text.contains(found)) {
            throw new IllegalArgumentException("Not in compose.yaml: " + found);
        }
        var changed = text.replace(found, replacement);
        return new ComposeFile(changed, part(changed, "services"), part(changed, "secrets"), settings);
    }

    ComposeFile withSetting(String name, String value) {
        var changed = new LinkedHashMap<>(settings);
        changed.put(name, value);
        return new ComposeFile(text, services, secrets, changed);
    }

    static String read(String path) {
        try {
            return Files.readString(Checkout.find().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> part(String text, String name) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        Map<String, Object> whole = new Yaml(new SafeConstructor(options)).load(text);
        return (Map<String, T>) whole.get(name);
    }

    private static Map<String, String> settingsOf(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first, LinkedHashMap::new));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> service, String name) {
        return (Map<String, Object>) service.getOrDefault(name, Map.of());
    }

    static List<String> list(Map<String, Object> service, String name) {
        return ((List<?>) service.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    /** Names of the secrets that a service is given. */
    static List<String> secretsOf(Map<String, Object> service) {
        return ((List<?>) service.getOrDefault("secrets", List.of()))
                .stream()
                        .map(secret -> secret instanceof Map<?, ?> named ? named.get("source") : secret)
                        .map(String::valueOf)
                        .toList();
    }
}
