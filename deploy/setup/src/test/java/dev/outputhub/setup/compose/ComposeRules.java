package dev.outputhub.setup.compose;

import dev.outputhub.setup.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What compose.yaml must keep to, whoever changes it; each breach is a sentence. */
final class ComposeRules {

    /** Its image has nothing to ask it with; it is for trying out, and what uses it waits for it. */
    private static final Set<String> WITHOUT_HEALTH = Set.of("s3");

    private static final Pattern PINNED = Pattern.compile(".+:(\\$\\{HUB_TAG}|v?[0-9][^:]*)");
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)");

    private final ComposeFile file;
    private final List<String> breaches = new ArrayList<>();

    private ComposeRules(ComposeFile file) {
        this.file = file;
    }

    static List<String> breaches(ComposeFile file) {
        var rules = new ComposeRules(file);
        file.services().forEach(rules::service);
        rules.settings();
        return rules.breaches;
    }

    private void service(String name, Map<String, Object> service) {
        var image = String.valueOf(service.get("image"));
        require(PINNED.matcher(image).matches(), name + ": the image " + image + " has no version");
        require(service.containsKey("mem_limit"), name + ": no limit of memory");
        require(service.containsKey("cpus"), name + ": no limit of processors");
        require(
                ComposeFile.map(ComposeFile.map(service, "logging"), "options").containsKey("max-size"),
                name + ": its log grows without end");
        require(
                name.equals("nginx")
                        || ComposeFile.list(service, "ports").stream().allMatch(port -> port.startsWith("127.0.0.1:")),
                name + ": published, which nginx alone may be");
        require(
                service.containsKey("healthcheck") || WITHOUT_HEALTH.contains(name),
                name + ": nobody asks whether it works");
        require(
                List.of("no-new-privileges:true").equals(service.get("security_opt")),
                name + ": may gain rights by a program of its image");
        require(List.of("ALL").equals(service.get("cap_drop")), name + ": keeps rights of root");
        secrets(name, service);
        ComposeFile.map(service, "environment").forEach((key, value) -> variable(name, image, key, value));
        if (isOurs(image)) {
            require(Boolean.TRUE.equals(service.get("read_only")), name + ": its image can be written");
        }
    }

    private void secrets(String name, Map<String, Object> service) {
        for (var secret : ComposeFile.secretsOf(service)) {
            require(file.secrets().containsKey(secret), name + ": there is no secret " + secret);
            require(
                    !secret.endsWith("-owner-password") || name.startsWith("migrate-") || name.equals("setup-database"),
                    name + ": holds the password of a schema's owner");
        }
    }

    private void variable(String name, String image, String key, Object value) {
        require(
                !SECRET_NAME.matcher(key).matches(),
                name + ": " + key + " is a secret and stands in the environment, where it is told to everybody");
        if (isOurs(image)) {
            require(
                    ReadSettings.reads(image.replaceAll("output-hub/(.*):.*", "$1"), key),
                    name + ": " + key + " is read by nobody there");
        }
        require(value instanceof String, name + ": " + key + " is no text but " + value + ", put it in quotes");
    }

    private void settings() {
        PLACEHOLDER
                .matcher(file.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(name -> require(file.settings().containsKey(name), name + " is not in .env.example"));
        file.settings()
                .forEach((name, value) -> require(
                        value.isEmpty() || !SECRET_NAME.matcher(name).matches(), name + " has a value that all know"));
        require(
                file.settings().keySet().stream()
                        .allMatch(name -> name.equals("COMPOSE_PROFILES")
                                || file.text().contains("${" + name)
                                || file.settings().values().stream().anyMatch(value -> value.contains("${" + name))),
                ".env.example knows a setting that nothing takes");
    }

    private static boolean isOurs(String image) {
        return image.startsWith("output-hub/");
    }

    private void require(boolean isKept, String breach) {
        if (!isKept) {
            breaches.add(breach);
        }
    }
}
