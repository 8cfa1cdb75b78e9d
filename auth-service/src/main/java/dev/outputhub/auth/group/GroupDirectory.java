package dev.outputhub.auth.group;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of the current organisation, and who is in them. */
@Service
public class GroupDirectory {

    private final Groups groups;
    private final GroupMembers members;

    GroupDirectory(Groups groups, GroupMembers members) {
        this.groups = groups;
        this.members = members;
    }

    /** In which groups somebody is, those counted in which they stand, and which roles they have by it. */
    public record Belonging(Set<UUID> groups, Set<String> roles) {}

    @Transactional(readOnly = true)
    Page<Group> list(ListQuery query) {
        return groups.list(query);
    }

    @Transactional(readOnly = true)
    Group get(UUID id) {
        return groups.find(id).orElseThrow(() -> Problem.notFound("group", id));
    }

    /** @param query {@code nested=true} asks for those of the groups within it too */
    @Transactional(readOnly = true)
    Page<GroupMember> members(UUID id, ListQuery query) {
        get(id);
        boolean nested =
                switch (query.filter("nested").orElse("false")) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Problem.invalid("nested", "is true or false");
                };
        return members.list(nested ? groups.tree().withInner(id) : Set.of(id), query.without("nested"));
    }

    @Transactional(readOnly = true)
    GroupMember member(UUID id, UUID person) {
        get(id);
        return members.find(id, person).orElseThrow(() -> Problem.notFound("member of the group", person));
    }

    /** By their names; those that are gone are left out. */
    @Transactional(readOnly = true)
    public List<GroupName> named(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : groups.named(ids);
    }

    /** The groups that each of these people is in themselves; who is in none has no entry. */
    @Transactional(readOnly = true)
    public Map<UUID, List<GroupName>> of(Collection<UUID> people) {
        var of = members.groupsOf(people);
        var named = named(of.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return of.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> named.stream()
                                .filter(group -> entry.getValue().contains(group.id()))
                                .toList()));
    }

    @Transactional(readOnly = true)
    public Belonging belonging(UUID person) {
        var own = members.groupsOf(Set.of(person)).getOrDefault(person, List.of());
        if (own.isEmpty()) {
            return new Belonging(Set.of(), Set.of());
        }
        var tree = groups.tree();
        return new Belonging(tree.withOuter(own), tree.roles(own));
    }

    /** By being in which groups somebody has one of these roles. */
    @Transactional(readOnly = true)
    public Set<UUID> giving(Collection<String> roles) {
        return groups.tree().giving(roles);
    }
}
