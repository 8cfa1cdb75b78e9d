package dev.outputhub.auth.member;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads members. */
@Service
class MemberDirectory {

    private final Members members;

    MemberDirectory(Members members) {
        this.members = members;
    }

    @Transactional(readOnly = true)
    public Page<Member> list(ListQuery query) {
        return members.list(query);
    }

    @Transactional(readOnly = true)
    public Page<Assignee> assignees(ListQuery query) {
        return members.assignees(query);
    }

    @Transactional(readOnly = true)
    public Member get(UUID id) {
        return members.find(id).orElseThrow(() -> Problem.notFound("member", id));
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(UUID id) {
        return members.find(id);
    }
}
