package dev.outputhub.auth.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Event: somebody has another role from now on. */
record MemberRoleChanged(UUID id, @Nullable String from, String to) {}
