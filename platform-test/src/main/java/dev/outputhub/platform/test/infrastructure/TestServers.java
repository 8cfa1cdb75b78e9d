package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.infrastructure.Superuser;

/** Where the real servers of a test run come from; each is started when first asked for. */
sealed interface TestServers permits GivenServers, ContainerServers, LaunchedServers {

    Superuser postgres();

    String kafkaBootstrapServers();

    ServerAddress redis();

    String s3Endpoint();

    /** Of the realm with its local people in a real Keycloak. */
    String issuerUri();

    String passwordOf(LocalPerson person);

    String servicesClientSecret();

    /** Of Keycloak's own administrator, called admin. */
    String keycloakAdministratorPassword();

    /** For the log. */
    String describe();

    static TestServers choose() {
        var given = System.getenv(GivenServers.VARIABLE);
        if (given != null) {
            return GivenServers.read(given);
        }
        return ContainerServers.areAvailable() ? new ContainerServers() : new LaunchedServers();
    }
}
