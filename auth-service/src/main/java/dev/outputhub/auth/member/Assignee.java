package dev.outputhub.auth.member;

import java.util.UUID;

/** Somebody to whom work can be given, as all who may give it see them: no address, no role. */
record Assignee(UUID id, String name) {

    static Assignee of(Member member) {
        // a person without a name is called by the address
        var name = member.name().equals(member.email()) ? member.name().split("@", 2)[0] : member.name();
        return new Assignee(member.id(), name);
    }
}
