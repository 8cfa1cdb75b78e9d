package dev.outputhub.auth.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is the person they say.
 *
 * @param organizations at the identity provider, by their slugs
 * @param session of the identity provider; null where it names none
 * @param provider by which they signed in there; null for a password, and in tokens of ours
 * @param boundTo the slug of the one organisation it is good for; null for each of theirs
 * @param secondFactor whether more than a password was asked for; true of a token of ours, which was given then
 */
record Proof(
        UUID person,
        String email,
        String name,
        Map<String, UUID> organizations,
        @Nullable String session,
        @Nullable String provider,
        @Nullable String boundTo,
        boolean secondFactor) {}
