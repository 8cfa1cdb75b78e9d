package dev.outputhub.auth.sso;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A change of how a provider is reached begins anew. */
public enum ProviderState {
    /** Not known to work. */
    @JsonProperty("draft")
    DRAFT,
    /** What it says of itself is right; nobody signs in by it. */
    @JsonProperty("tested")
    TESTED,
    /** People of its domains sign in by it. */
    @JsonProperty("active")
    ACTIVE
}
