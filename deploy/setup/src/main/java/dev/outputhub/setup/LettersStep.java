package dev.outputhub.setup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.letters.LetterCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Events that a service could not handle, for an operator of an installation, where ./hub is not. */
final class LettersStep {

    private final Settings settings;
    private final Console console;

    LettersStep(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void perform(List<String> words) {
        new LetterCommand(console).perform(words, connection());
    }

    /** A broker that wants TLS or a password has its clients' properties in a file. */
    Map<String, Object> connection() {
        var connection = new HashMap<String, Object>();
        settings.optional("HUB_KAFKA_PROPERTIES").ifPresent(file -> {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new HubProblem(file + " cannot be read.", "Is it mounted?", failure);
            }
            properties.forEach((name, value) -> connection.put(name.toString(), value));
        });
        connection.put("bootstrap.servers", settings.get("HUB_KAFKA_SERVERS"));
        return connection;
    }
}
