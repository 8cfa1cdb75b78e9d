package dev.outputhub.setup.settings;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which variables of the environment a module of ours reads: those that its configuration, or its sources, name. */
public final class ReadSettings {

    /** Read by Spring Boot itself, under names that stand in no file of ours. */
    private static final Set<String> OF_SPRING = Set.of(
            "SPRING_CONFIG_IMPORT",
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_DATA_REDIS_HOST",
            "SPRING_DATA_REDIS_PASSWORD",
            "SPRING_DATA_REDIS_PORT",
            "SPRING_DATA_REDIS_SSL_ENABLED",
            "SPRING_FLYWAY_ENABLED",
            "SPRING_FLYWAY_PASSWORD",
            "SPRING_FLYWAY_USER",
            "SPRING_KAFKA_ADMIN_AUTO_CREATE",
            "SPRING_KAFKA_ADMIN_FAIL_FAST",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
            "SPRING_KAFKA_SECURITY_PROTOCOL",
            "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
            "SPRING_KAFKA_SSL_TRUST_STORE_TYPE",
            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)");
    private static final Pattern IN_SOURCES = Pattern.compile("\"(HUB_[A-Z0-9_]+)\"");
    private static final Pattern SECRETS_IN_SOURCES = Pattern.compile("secret\\((?:schema \\+ )?\"([a-z0-9-]+)\"");
    private static final String SETUP = "setup";

    private ReadSettings() {}

    /** @param module as its image is called */
    public static boolean reads(String module, String variable) {
        return (!module.equals(SETUP) && OF_SPRING.contains(variable))
                || variablesOf(module).contains(variable);
    }

    /** @param file of a tree of secrets: a property of Spring, a variable that the configuration names, or one that setup asks for */
    public static boolean readsSecret(String module, String file) {
        if (module.equals(SETUP)) {
            return found(SECRETS_IN_SOURCES, sourcesOfSetup()).stream().anyMatch(file::endsWith);
        }
        return reads(
                module,
                file.contains(".") ? file.toUpperCase(java.util.Locale.ROOT).replace('.', '_') : file);
    }

    public static Set<String> variablesOf(String module) {
        return switch (module) {
            case SETUP -> found(IN_SOURCES, sourcesOfSetup());
            case "gateway" -> found(PLACEHOLDER, configuration(module));
            default -> found(PLACEHOLDER, configuration(module) + read("platform/src/main/resources/platform.yaml"));
        };
    }

    private static String configuration(String module) {
        return read(module + "/src/main/resources/application.yaml");
    }

    private static String sourcesOfSetup() {
        var sources = new StringBuilder();
        for (var name : List.of("DatabaseStep", "BucketStep", "Realm", "RealmStep", "LettersStep", "BackupStep")) {
            sources.append(read("deploy/setup/src/main/java/dev/outputhub/setup/" + name + ".java"));
        }
        return sources.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    public static String read(String path) {
        try {
            return Files.readString(Checkout.find().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
