package dev.outputhub.auth.sso;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The protocol that a provider speaks. */
public enum ProviderKind {
    @JsonProperty("oidc")
    OIDC,
    @JsonProperty("saml")
    SAML
}
