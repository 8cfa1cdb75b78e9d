package dev.outputhub.auth.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to an organisation.
 *
 * @param name of the organisation
 * @param role null for somebody who was given none yet
 * @param email as it is known there
 * @param memberName as it is known there
 */
public record Membership(
        UUID organizationId,
        String slug,
        String name,
        @Nullable String role,
        String email,
        String memberName) {}
