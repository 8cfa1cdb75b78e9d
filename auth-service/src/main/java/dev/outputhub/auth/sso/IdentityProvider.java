package dev.outputhub.auth.sso;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which people of an organisation sign in.
 *
 * @param redirectUri to which an OpenID Connect provider sends people back; to be listed there
 * @param signedOutUri to which an OpenID Connect provider sends people back who signed out; to be listed there
 * @param backChannelLogoutUri where an OpenID Connect provider tells who signed out there
 * @param serviceMetadataUrl where a SAML provider reads who we are
 * @param testedAt when it was found right last
 */
record IdentityProvider(
        UUID id,
        ProviderKind kind,
        String name,
        List<String> domains,
        boolean enforced,
        @Nullable UUID breakGlass,
        Mapping mapping,
        ProviderState state,
        @Nullable String discoveryUrl,
        @Nullable String clientId,
        @Nullable String metadataUrl,
        @Nullable String metadata,
        String redirectUri,
        @Nullable String signedOutUri,
        @Nullable String backChannelLogoutUri,
        @Nullable String serviceMetadataUrl,
        @Nullable Instant testedAt,
        Instant createdAt,
        long version) {

    /** As a patch is laid over it. */
    EditableProvider editable() {
        return new EditableProvider(
                kind,
                name,
                domains,
                enforced,
                breakGlass,
                mapping,
                discoveryUrl,
                clientId,
                null,
                metadataUrl,
                metadata,
                state);
    }

    Connection connection() {
        return new Connection(discoveryUrl, clientId, metadataUrl, metadata);
    }
}
