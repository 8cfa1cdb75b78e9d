package dev.outputhub.output.reference;

import java.util.UUID;

/** @param enabled whether they can sign in */
public record MemberState(UUID id, String name, boolean enabled) {}
