package dev.outputhub.setup;

import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.infrastructure.Superuser;
import dev.outputhub.launcher.service.HubService;

/** The database, and in it for each service a schema, the role that owns it and the one that works in it; a database for Keycloak. */
final class DatabaseStep {

    private static final String KEYCLOAK = "keycloak";

    private final Settings settings;

    DatabaseStep(Settings settings) {
        this.settings = settings;
    }

    void perform() {
        var superuser = new Superuser(
                settings.get("HUB_DATABASE_HOST"),
                Integer.parseInt(settings.get("HUB_DATABASE_PORT", "5432")),
                settings.secret("postgres-password"));
        var database = settings.get("HUB_DATABASE_NAME", PostgresServer.DATABASE);
        superuser.createDatabase(database);
        HubService.withSchema()
                .map(HubService::schema)
                .forEach(schema -> superuser.bootstrap(
                        database,
                        schema,
                        settings.secret(schema + "-owner-password"),
                        settings.secret(schema + "-service-password")));
        keycloak(superuser);
    }

    /** Its tables are its own business; it sees nothing of ours. */
    private void keycloak(Superuser superuser) {
        superuser.execute("postgres", """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                end $$;
                alter role %1$s login nosuperuser nobypassrls password '%2$s'
                """.formatted(KEYCLOAK, settings.secret("keycloak-database-password")));
        superuser.createDatabase(KEYCLOAK);
        superuser.execute("postgres", """
                alter database %1$s owner to %1$s;
                revoke connect on database %1$s from public
                """.formatted(KEYCLOAK));
    }
}
