package dev.outputhub.bench;

import dev.outputhub.bench.report.Table;
import dev.outputhub.bench.scenario.Bench;
import dev.outputhub.bench.scenario.Measurement;
import dev.outputhub.bench.scenario.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a scenario against a running platform. {@code ./hub bench} starts it with HUB_URL, HUB_TOKEN (of the editor of acme),
 * HUB_DATABASE_URL (a superuser's), HUB_KAFKA and HUB_PROCESSES in the environment.
 */
public final class BenchApplication {

    private BenchApplication() {}

    public static void main(String[] arguments) throws Exception {
        var given = options(arguments);
        var options = new Options(
                URI.create(environment("HUB_URL")),
                environment("HUB_DATABASE_URL"),
                Map.of("editor@acme.test", environment("HUB_TOKEN")),
                number(given, "connections", 16),
                Duration.ofSeconds(number(given, "seconds", 15)),
                Duration.ofSeconds(number(given, "warm-up", 90)),
                number(given, "outputs", 100_000),
                number(given, "messages", 40_000),
                number(given, "stored-messages", 1_000_000),
                number(given, "events", 40_000),
                given.containsKey("samples") ? Path.of(given.get("samples")) : null,
                Path.of(given.getOrDefault("results", "bench.json")),
                Path.of(environment("HUB_PROCESSES")),
                environment("HUB_KAFKA"));
        var bench = new Bench(options);
        var measurements = new ArrayList<Measurement>();
        boolean failed = false;
        for (var scenario : Scenarios.named(given.getOrDefault("scenario", "all"))) {
            System.err.println("• Measuring " + scenario.name());
            try {
                measurements.addAll(scenario.measure(bench));
            } catch (IllegalStateException | SQLException | IOException failure) {
                // what the others measured is worth its minutes
                System.err.println("✗ " + scenario.name() + ": " + failure.getMessage());
                failed = true;
            }
        }
        System.out.print(Table.of(measurements));
        Files.writeString(
                options.results(),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(measurements));
        if (failed) {
            System.exit(1);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                options.put(arguments[i].substring(2), arguments[++i]);
            } else {
                options.put("scenario", arguments[i]);
            }
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), () -> name + " is not set: start this with ./hub bench");
    }
}
