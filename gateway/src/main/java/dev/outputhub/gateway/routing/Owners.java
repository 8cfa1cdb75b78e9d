package dev.outputhub.gateway.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which service owns a resource under {@code /api/v1}; anything not listed is nowhere. */
final class Owners {

    private static final Map<String, Service> BY_RESOURCE = new HashMap<>();

    static {
        assign(Service.AUTH, "me", "organization", "organizations", "members", "invitations", "groups", "roles");
        assign(Service.AUTH, "scopes", "api-keys");
        assign(Service.AUTH, "identity-providers", "domains", "sessions", "audit", "settings", "subject-requests");
        assign(Service.AUTH, "saved-searches");
        assign(Service.PROMPT, "vocabularies", "prompts", "snippets", "agents", "qa-checklist", "label-rules");
        assign(Service.OUTPUT, "outputs", "files");
        assign(Service.CONVERSATION, "conversations", "messages", "imports", "exports");
        assign(Service.LLM, "provider-connections", "models", "completions", "comparisons");
        assign(Service.ANALYTICS, "analytics", "reports");
        assign(Service.NOTIFICATION, "notifications", "notification-preferences", "webhooks");
    }

    private Owners() {}

    static Optional<Service> of(String resource) {
        return Optional.ofNullable(BY_RESOURCE.get(resource));
    }

    private static void assign(Service owner, String... resources) {
        for (var resource : resources) {
            BY_RESOURCE.put(resource, owner);
        }
    }
}
