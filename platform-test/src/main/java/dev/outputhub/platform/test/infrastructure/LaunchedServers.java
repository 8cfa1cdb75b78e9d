package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.infrastructure.Superuser;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import java.util.HashSet;
import java.util.Set;

/** The launcher's own servers, on free ports with empty data, stopped when this JVM ends. */
final class LaunchedServers implements TestServers {

    private final Run run;
    private final Infrastructure infrastructure;
    private final PartRunner runner;
    private final Set<String> up = new HashSet<>();

    LaunchedServers() {
        var data = TemporaryData.create();
        run = Run.throwaway(Checkout.find(), data, Ports.anyFree());
        infrastructure = new Infrastructure(run);
        runner = new PartRunner(data, Console.standard());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryData.discard(data)));
    }

    @Override
    public Superuser postgres() {
        bringUp(infrastructure.postgres());
        return infrastructure.postgres().superuser();
    }

    @Override
    public String kafkaBootstrapServers() {
        bringUp(infrastructure.kafka());
        return "localhost:" + run.ports().kafka();
    }

    @Override
    public ServerAddress redis() {
        bringUp(infrastructure.redis());
        return new ServerAddress("localhost", run.ports().redis());
    }

    @Override
    public String s3Endpoint() {
        bringUp(infrastructure.s3());
        return "http://localhost:" + run.ports().s3();
    }

    @Override
    public String issuerUri() {
        bringUp(infrastructure.postgres());
        bringUp(infrastructure.keycloak());
        return infrastructure.keycloak().issuer();
    }

    @Override
    public String passwordOf(LocalPerson person) {
        return person.password(run.secrets());
    }

    @Override
    public String servicesClientSecret() {
        return run.secrets().get("client.services");
    }

    @Override
    public String keycloakAdministratorPassword() {
        return run.secrets().get("keycloak.administrator");
    }

    @Override
    public String describe() {
        return "no container engine answers: servers of this machine in "
                + run.data().root();
    }

    private synchronized void bringUp(Part part) {
        if (up.add(part.name())) {
            runner.bringUp(part);
        }
    }
}
