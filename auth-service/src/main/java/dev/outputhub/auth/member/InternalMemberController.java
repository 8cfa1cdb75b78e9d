package dev.outputhub.auth.member;

import dev.outputhub.platform.identity.RequiresScope;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about the people of an organisation. */
@RestController
class InternalMemberController {

    /** As other services know a person: no address and no role. */
    record KnownMember(UUID id, String name, boolean enabled) {}

    private final MemberDirectory directory;

    InternalMemberController(MemberDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/internal/members/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    KnownMember read(@PathVariable UUID id) {
        var member = directory.known(id);
        return new KnownMember(member.id(), member.name(), member.enabled());
    }
}
