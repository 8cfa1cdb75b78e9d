package dev.outputhub.llm.connection;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.secrets.EncryptedSecrets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Opens a connection for one call: the only place where a key is decrypted. */
@Service
public class ConnectionKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionKeys.class);

    private final Connections connections;
    private final EncryptedSecrets secrets;
    private final OutboundAddresses addresses;

    ConnectionKeys(Connections connections, EncryptedSecrets secrets, OutboundAddresses addresses) {
        this.connections = connections;
        this.secrets = secrets;
        this.addresses = addresses;
    }

    /** @throws ProviderFailure when its address may not be called (a name can be pointed elsewhere later) or its key is missing */
    public ProviderAccess open(Connection connection) {
        var address = connection.address();
        if (address != null) {
            try {
                addresses.check("endpoint", address);
            } catch (Problem refused) {
                throw new ProviderFailure(FailureCode.ADDRESS_REFUSED, refused.detail());
            }
        }
        var key = connection.provider() == Provider.DEMO ? null : key(connection.id());
        if (key == null && connection.provider().needsKey()) {
            throw new ProviderFailure(FailureCode.KEY_MISSING, "The connection has no key.");
        }
        return new ProviderAccess(
                connection.provider(), address, key, connection.limits().silence());
    }

    private @Nullable String key(UUID id) {
        var encrypted = connections.encryptedKey(id);
        try {
            return encrypted == null ? null : secrets.decrypt(encrypted, owner(id));
        } catch (IllegalStateException unreadable) {
            LOG.error("The key of connection {} cannot be decrypted", id, unreadable);
            throw new ProviderFailure(
                    FailureCode.KEY_MISSING, "The stored key cannot be read any more. Give it again.");
        }
    }

    /** Bound to the record and to its organisation: copied to another row, an encrypted key opens nothing. */
    static String owner(UUID id) {
        return CurrentPrincipal.get().organizationId() + "/provider-connection/" + id;
    }
}
