package dev.outputhub.auth.sso;

import org.jspecify.annotations.Nullable;

/** By what a provider is told. Its secret is not among it: that is known to Keycloak alone. */
record Connection(
        @Nullable String discoveryUrl,
        @Nullable String clientId,
        @Nullable String metadataUrl,
        @Nullable String metadata) {}
