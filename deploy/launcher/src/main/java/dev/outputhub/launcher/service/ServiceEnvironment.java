package dev.outputhub.launcher.service;

import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.infrastructure.MailServer;
import dev.outputhub.launcher.infrastructure.S3Server;
import dev.outputhub.launcher.layout.Run;
import java.util.Map;
import java.util.TreeMap;

/** The variables a service is configured by, the same here, in Compose and in Kubernetes. */
public final class ServiceEnvironment {

    private final Run run;
    private final Infrastructure infrastructure;

    public ServiceEnvironment(Run run, Infrastructure infrastructure) {
        this.run = run;
        this.infrastructure = infrastructure;
    }

    /** @param database of all services, each with its schema in it */
    public Map<String, String> of(HubService service, String database) {
        var environment = new TreeMap<String, String>();
        environment.put("SERVER_PORT", String.valueOf(service.port(run.ports())));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        common(environment);
        if (service == HubService.GATEWAY) {
            gateway(environment);
        } else {
            database(environment, database, service.schema());
        }
        if (service == HubService.AUTH) {
            mail(environment);
            environment.put("HUB_AUDIT_KEY", run.secrets().key("audit.key"));
            // a name that no DNS has, for trying single sign-on
            environment.put("HUB_SSO_VERIFIED_DOMAINS", "acme=company.test");
        }
        return environment;
    }

    private void common(Map<String, String> environment) {
        var ports = run.ports();
        var secrets = run.secrets();
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("SPRING_DATA_REDIS_HOST", "localhost");
        environment.put("SPRING_DATA_REDIS_PORT", String.valueOf(ports.redis()));
        environment.put("HUB_ISSUER_URI", infrastructure.keycloak().issuer());
        HubService.withSchema().forEach(other -> environment.put("HUB_SERVICES_" + other.name(), other.url(ports)));
        environment.put("HUB_S3_ENDPOINT", "http://localhost:" + ports.s3());
        environment.put("HUB_S3_ACCESS_KEY", "local");
        environment.put("HUB_S3_SECRET_KEY", "local");
        environment.put("HUB_S3_BUCKET", S3Server.BUCKET);
        environment.put("HUB_ENCRYPTION_KEY", secrets.key("encryption.key"));
        environment.put("HUB_GATEWAY_KEY", secrets.key("gateway.key"));
        environment.put("HUB_CLIENT_ID", "output-hub-services");
        environment.put("HUB_CLIENT_SECRET", secrets.get("client.services"));
        environment.put("HUB_PUBLIC_URL", HubService.GATEWAY.url(ports));
        environment.put("HUB_SIGN_UP", "anybody");
        // providers and webhook targets on this very machine are what a local run is for
        environment.put("HUB_ALLOW_LOOPBACK", "true");
    }

    private void mail(Map<String, String> environment) {
        environment.put("HUB_SMTP_HOST", "localhost");
        environment.put("HUB_SMTP_PORT", String.valueOf(run.ports().smtp()));
        environment.put("HUB_SMTP_STARTTLS", "false");
        environment.put("HUB_SMTP_FROM", MailServer.SENDER);
    }

    private void gateway(Map<String, String> environment) {
        environment.put("HUB_GATEWAY_CLIENT_ID", "output-hub-gateway");
        environment.put("HUB_GATEWAY_CLIENT_SECRET", run.secrets().get("client.gateway"));
        environment.put("HUB_WEB_ROOT", run.checkout().resolve("web/dist").toString());
    }

    private void database(Map<String, String> environment, String database, String schema) {
        var postgres = infrastructure.postgres();
        environment.put(
                "SPRING_DATASOURCE_URL",
                postgres.superuser().jdbcUrl(database) + "?currentSchema=" + schema + ",public");
        environment.put("SPRING_DATASOURCE_USERNAME", schema + "_service");
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.servicePassword(schema));
        environment.put("SPRING_FLYWAY_USER", schema + "_owner");
        environment.put("SPRING_FLYWAY_PASSWORD", postgres.ownerPassword(schema));
    }
}
