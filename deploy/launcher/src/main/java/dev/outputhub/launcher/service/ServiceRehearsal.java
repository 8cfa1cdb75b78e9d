package dev.outputhub.launcher.service;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.PlatformTokens;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Rehearsal;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A service started once more, asked what people ask, and ended. It has a database of its own, a Redis database of its own and no
 * broker: it takes no work from the service that people use, and nobody sees what it does.
 */
final class ServiceRehearsal implements Rehearsal {

    /** The service beside it uses the first. */
    private static final String REDIS_DATABASE = "15";

    /** It stands still while somebody works. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final HubService service;
    private final Run run;
    private final Infrastructure infrastructure;
    private final List<String> java;
    private final Ports ports = Ports.anyFree();

    ServiceRehearsal(HubService service, Run run, Infrastructure infrastructure, List<String> java) {
        this.service = service;
        this.run = run;
        this.infrastructure = infrastructure;
        this.java = java;
    }

    @Override
    public void perform(Path log) {
        var superuser = infrastructure.postgres().superuser();
        superuser.dropDatabase(database());
        try {
            createDatabase();
            OneShot.runWhile(
                    "Rehearsing " + service.module(),
                    new ProcessCommand(java, environment(), run.data().folder("services")),
                    log,
                    process -> {
                        try {
                            awaitReady(process);
                            new Questions(service, service.url(ports), token()).ask();
                        } finally {
                            process.destroy();
                        }
                    });
        } finally {
            superuser.dropDatabase(database());
        }
    }

    /** Asked for once the service is ready, which may take longer than a token is good for. */
    private String token() {
        var owner = LocalPerson.OWNER_ACME;
        var proof =
                new Tokens(infrastructure.keycloak().issuer()).ofPerson(owner.email(), owner.password(run.secrets()));
        return service == HubService.GATEWAY
                ? proof
                : new PlatformTokens(HubService.AUTH.url(run.ports())).forProof(proof, null);
    }

    private void createDatabase() {
        if (service == HubService.GATEWAY) {
            return;
        }
        var postgres = infrastructure.postgres();
        var schema = service.schema();
        postgres.superuser().createDatabase(database());
        postgres.superuser()
                .bootstrap(database(), schema, postgres.ownerPassword(schema), postgres.servicePassword(schema));
    }

    private String database() {
        return "rehearsal_" + service.schema();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(new ServiceEnvironment(run, infrastructure).of(service, database()));
        environment.put("SERVER_PORT", String.valueOf(service.port(ports)));
        environment.put("SPRING_DATA_REDIS_DATABASE", REDIS_DATABASE);
        // nobody listens there; consumers go on trying, and what is told waits in the outbox until the database is
        // dropped
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("SPRING_KAFKA_ADMIN_AUTO_CREATE", "false");
        return environment;
    }

    private void awaitReady(ProcessHandle process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Probe.answersOk(service.readiness(ports))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new HubProblem(service.module() + " did not rehearse its start.", "./hub up tries again.");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
