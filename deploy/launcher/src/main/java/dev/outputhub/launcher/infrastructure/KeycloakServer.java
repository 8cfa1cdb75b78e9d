package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.layout.LocalRealm;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak, built for PostgreSQL once per clone, with a database of its own beside ours. */
public final class KeycloakServer implements Part {

    public static final String REALM = "output-hub";
    public static final String ADMINISTRATOR = "admin";

    private static final String DATABASE = "keycloak";

    /** A folder of deploy/keycloak/themes; the realm file names it too. */
    private static final String THEME = "output-hub";

    private final Run run;
    private final PostgresServer postgres;

    public KeycloakServer(Run run, PostgresServer postgres) {
        this.run = run;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().keycloak(), run.ports().keycloakManagement());
    }

    public String url() {
        return "http://localhost:" + run.ports().keycloak();
    }

    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    public String administratorPassword() {
        return run.secrets().get("keycloak.administrator");
    }

    @Override
    public void prepare() {
        try {
            home().link();
            prepareDatabase();
            if (!isImported()) {
                Files.writeString(
                        home().importFolder().resolve("output-hub-realm.json"), LocalRealm.json(run.checkout()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A start that never became ready may have left half a database, which Keycloak does not repair. */
    private void prepareDatabase() {
        var superuser = postgres.superuser();
        if (!isImported()) {
            superuser.dropDatabase(DATABASE);
        }
        superuser.createDatabase(DATABASE);
    }

    @Override
    public ProcessCommand command() {
        var command = isImported()
                ? home().command("start", "--optimized")
                : home().command("start", "--optimized", "--import-realm");
        return new ProcessCommand(command, environment(), home().folder());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "KC_DB_URL",
                postgres.superuser().jdbcUrl(DATABASE),
                "KC_DB_USERNAME",
                Superuser.NAME,
                "KC_DB_PASSWORD",
                postgres.superuser().password(),
                "KC_DB_POOL_INITIAL_SIZE",
                "1",
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(run.ports().keycloak()),
                "KC_HTTP_MANAGEMENT_PORT",
                String.valueOf(run.ports().keycloakManagement()),
                "KC_HOSTNAME",
                url()));
        environment.put("KC_CACHE", "local");
        // being asked before it is ready is normal here
        environment.put(
                "KC_LOG_LEVEL",
                "info,io.smallrye.health:error,org.keycloak.quarkus.runtime.services.BootstrapFilter:error");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword());
        environment.put("HUB_PUBLIC_URL", publicUrl());
        environment.put("HUB_GATEWAY_URL", publicUrl());
        environment.put("HUB_SMTP_PORT", smtpPort());
        environment.put("HUB_GATEWAY_CLIENT_SECRET", run.secrets().get("client.gateway"));
        environment.put("HUB_SERVICES_CLIENT_SECRET", run.secrets().get("client.services"));
        Arrays.stream(LocalPerson.values())
                .forEach(person -> environment.put(person.passwordVariable(), person.password(run.secrets())));
        return environment;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk("http://localhost:" + run.ports().keycloakManagement() + "/health/ready")
                && Probe.answersOk(issuer());
    }

    @Override
    public void completed() {
        try {
            if (isImported()) {
                bringUpToDate();
            }
            if (!Files.exists(asking())) {
                new ImportedRealm(url(), ADMINISTRATOR, administratorPassword()).askForSecondFactor();
            }
            Files.writeString(imported(), publicUrl());
            Files.writeString(themed(), THEME);
            Files.writeString(mailing(), smtpPort());
            Files.writeString(brokering(), "");
            Files.writeString(asking(), "");
            Files.writeString(telling(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A realm is imported once; what it was told then may be told otherwise since. */
    private void bringUpToDate() throws IOException {
        var isMoved = !Files.readString(imported()).equals(publicUrl());
        var isPlain = !Files.exists(themed());
        var isSilent = !Files.exists(mailing()) || !Files.readString(mailing()).equals(smtpPort());
        var isAlone = !Files.exists(brokering());
        var isMute = !Files.exists(telling());
        if (isMoved || isPlain || isSilent || isAlone || isMute) {
            var realm = new ImportedRealm(url(), ADMINISTRATOR, administratorPassword());
            if (isMoved || isMute) {
                realm.sendBackTo(publicUrl());
            }
            if (isPlain) {
                realm.wear(THEME);
            }
            if (isSilent) {
                realm.registerByMail(smtpPort(), MailServer.SENDER);
                realm.nameAudience();
            }
            if (isAlone) {
                realm.letServicesBroker();
            }
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(8);
    }

    private String publicUrl() {
        return "http://localhost:" + run.ports().gateway();
    }

    private boolean isImported() {
        return Files.exists(imported());
    }

    /** Holds the address the gateway's client was last told. */
    private Path imported() {
        return home().folder().resolve("imported");
    }

    /** There since the realm tells the gateway which sessions ended. */
    private Path telling() {
        return home().folder().resolve("telling");
    }

    /** There since the realm wears our theme, which installations of before do not. */
    private Path themed() {
        return home().folder().resolve("themed");
    }

    /** Holds the port by which the realm sends mail; installations of before send none. */
    private Path mailing() {
        return home().folder().resolve("mailing");
    }

    /** There since services may write identity providers, which those of older installations may not. */
    private Path brokering() {
        return home().folder().resolve("brokering");
    }

    /** There since a second factor can be asked for; a realm file cannot say that, so a new one is told too. */
    private Path asking() {
        return home().folder().resolve("asking-for-second-factor");
    }

    private String smtpPort() {
        return String.valueOf(run.ports().smtp());
    }

    private KeycloakHome home() {
        return new KeycloakHome(run.checkout(), run.data());
    }
}
