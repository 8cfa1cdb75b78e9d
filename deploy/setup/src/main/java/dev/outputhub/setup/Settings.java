package dev.outputhub.setup;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings come as variables of the environment, secrets as files. */
record Settings(Map<String, String> environment, Path secrets) {

    private static final Path MOUNTED = Path.of("/run/secrets");

    static Settings ofContainer() {
        return new Settings(System.getenv(), MOUNTED);
    }

    String get(String name) {
        return optional(name)
                .orElseThrow(() -> new HubProblem(name + " is not set.", "It belongs into .env; see .env.example"));
    }

    String get(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String secret(String name) {
        try {
            var secret = Files.readString(secrets.resolve(name)).strip();
            if (secret.isEmpty()) {
                throw new HubProblem("The secret " + name + " is empty.", "Make it anew: delete its file, run ./init");
            }
            return secret;
        } catch (IOException failure) {
            throw new HubProblem(
                    "The secret " + name + " cannot be read: " + failure.getMessage(), "./init makes it", failure);
        }
    }
}
