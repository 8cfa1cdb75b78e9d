package dev.outputhub.auth.group;

import java.util.UUID;

/**
 * Somebody who is in a group.
 *
 * @param enabled false for who is locked out: the group gives them nothing meanwhile
 */
record GroupMember(UUID id, String name, String email, boolean enabled) {

    /** It is or it is not; nothing about it changes. */
    static final long VERSION = 1;
}
