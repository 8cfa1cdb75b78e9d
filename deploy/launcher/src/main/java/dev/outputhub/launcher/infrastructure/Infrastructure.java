package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import java.util.List;

/** All servers of a run. */
public final class Infrastructure {

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RedisServer redis;
    private final S3Server s3;
    private final MailServer mail;
    private final KeycloakServer keycloak;

    public Infrastructure(Run run) {
        postgres = new PostgresServer(run);
        kafka = new KafkaServer(run);
        redis = new RedisServer(run);
        s3 = new S3Server(run);
        mail = new MailServer(run);
        keycloak = new KeycloakServer(run, postgres);
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public RedisServer redis() {
        return redis;
    }

    public S3Server s3() {
        return s3;
    }

    public MailServer mail() {
        return mail;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** In the order they are best started on few cores: Keycloak takes longest and waits for PostgreSQL alone. */
    public List<Part> parts() {
        return List.of(postgres, keycloak, kafka, redis, s3, mail);
    }
}
