package dev.outputhub.auth.member;

import dev.outputhub.auth.group.GroupDirectory;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.auth.role.RoleView;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads members. */
@Service
class MemberDirectory {

    /** Without it nobody can be given work. */
    private static final String WRITING = "outputs:write";

    private final Members members;
    private final RoleDirectory roles;
    private final GroupDirectory groups;

    MemberDirectory(Members members, RoleDirectory roles, GroupDirectory groups) {
        this.members = members;
        this.roles = roles;
        this.groups = groups;
    }

    @Transactional(readOnly = true)
    public Page<Member> list(ListQuery query) {
        var page = members.list(query);
        var belonging = groups.of(page.items().stream().map(Member::id).toList());
        return page.map(member -> member.in(belonging.get(member.id())));
    }

    @Transactional(readOnly = true)
    public Page<Assignee> assignees(ListQuery query) {
        var writing = roles.all().stream()
                .filter(role -> role.scopes().contains(WRITING))
                .map(RoleView::id)
                .toList();
        return members.assignees(query, writing, groups.giving(writing));
    }

    @Transactional(readOnly = true)
    public Member get(UUID id) {
        return find(id).map(member -> member.in(groups.of(Set.of(id)).get(id)))
                .orElseThrow(() -> Problem.notFound("member", id));
    }

    /** Somebody whose name stands beside records, a member or not any more: who was removed is told as locked out. */
    @Transactional(readOnly = true)
    public Member known(UUID id) {
        return members.find(id)
                .or(() -> members.findEver(id).map(removed -> removed.withEnabled(false)))
                .orElseThrow(() -> Problem.notFound("member", id));
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(UUID id) {
        return members.find(id);
    }
}
