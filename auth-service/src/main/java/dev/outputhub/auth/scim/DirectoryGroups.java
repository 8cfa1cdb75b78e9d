package dev.outputhub.auth.scim;

import dev.outputhub.auth.group.GroupProvisioning;
import dev.outputhub.auth.group.ProvisionedGroup;
import dev.outputhub.auth.member.Provisioned;
import dev.outputhub.auth.member.Provisioning;
import dev.outputhub.platform.problems.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups as a directory sees and fills them. */
@Service
class DirectoryGroups {

    private static final Map<String, GroupProvisioning.By> FILTERS = Map.of(
            "id", GroupProvisioning.By.ID,
            "externalid", GroupProvisioning.By.EXTERNAL_ID,
            "displayname", GroupProvisioning.By.NAME);

    private static final Set<String> KEPT = Set.of("externalid", "displayname", "members");

    private final GroupProvisioning groups;
    private final Provisioning people;
    private final Patching patching;
    private final Addresses addresses;

    DirectoryGroups(GroupProvisioning groups, Provisioning people, Patching patching, Addresses addresses) {
        this.groups = groups;
        this.people = people;
        this.patching = patching;
        this.addresses = addresses;
    }

    /** @param filled with who is in them */
    @Transactional(readOnly = true)
    ScimList<ScimGroup> list(@Nullable String filter, Slice slice, boolean filled) {
        var by = ScimFilter.of(filter, FILTERS);
        var found = groups.list(
                by == null ? null : by.attribute(), by == null ? "" : by.value(), slice.offset(), slice.count());
        var members = filled ? members(found.groups()) : Map.<UUID, List<ScimGroup.Member>>of();
        return ScimList.of(
                found.groups().stream()
                        .map(group -> view(group, members.get(group.id())))
                        .toList(),
                found.total(),
                slice.startIndex());
    }

    @Transactional(readOnly = true)
    ScimGroup get(UUID id, boolean filled) {
        return view(groups.get(id), filled);
    }

    @Transactional
    ScimGroup create(ScimGroup group) {
        patching.check(group);
        var members = group.members() == null ? List.<ScimGroup.Member>of() : group.members();
        return view(groups.make(group.displayName().strip(), group.externalId(), filling(members)), true);
    }

    @Transactional
    ScimGroup replace(UUID id, ScimGroup group) {
        groups.hold();
        groups.get(id);
        patching.check(group);
        return view(change(id, group, group.members()), true);
    }

    @Transactional
    void patch(UUID id, ScimPatch patch) {
        groups.hold();
        var after = patching.apply(get(id, true), ScimGroup.class, patch, KEPT);
        // nothing is left of the attribute when the last one was taken out
        change(id, after, after.members() == null ? List.of() : after.members());
    }

    @Transactional
    void remove(UUID id) {
        groups.remove(id);
    }

    private ProvisionedGroup change(UUID id, ScimGroup group, @Nullable List<ScimGroup.Member> members) {
        return groups.change(
                id, group.displayName().strip(), group.externalId(), members == null ? null : filling(members));
    }

    private GroupProvisioning.Filling filling(List<ScimGroup.Member> members) {
        var ids = new LinkedHashSet<UUID>();
        members.forEach(member -> ids.add(id(member)));
        var found = people.find(ids);
        if (found.size() < ids.size()) {
            found.forEach(person -> ids.remove(person.id()));
            throw nobody(String.valueOf(ids.getFirst()));
        }
        var persons = new HashSet<UUID>();
        var awaited = new HashSet<UUID>();
        for (var person : found) {
            if (person.personId() == null) {
                awaited.add(person.id());
            } else {
                persons.add(person.personId());
            }
        }
        return new GroupProvisioning.Filling(persons, awaited);
    }

    private static UUID id(ScimGroup.Member member) {
        try {
            return UUID.fromString(String.valueOf(member.value()));
        } catch (IllegalArgumentException ofNobody) {
            throw nobody(String.valueOf(member.value()));
        }
    }

    private static Problem nobody(String id) {
        return ScimRefusal.INVALID_VALUE.because("There is no user " + id + ".");
    }

    private ScimGroup view(ProvisionedGroup group, boolean filled) {
        return view(group, filled ? members(List.of(group)).get(group.id()) : null);
    }

    private ScimGroup view(ProvisionedGroup group, @Nullable List<ScimGroup.Member> members) {
        return new ScimGroup(
                List.of(ScimGroup.SCHEMA),
                group.id().toString(),
                group.externalId(),
                group.name(),
                members,
                addresses.meta("Group", group.id(), group.createdAt(), group.updatedAt()));
    }

    /** Of all of them in as many statements as of one. */
    private Map<UUID, List<ScimGroup.Member>> members(List<ProvisionedGroup> of) {
        var fillings = groups.fillings(of.stream().map(ProvisionedGroup::id).toList());
        var persons = new HashSet<UUID>();
        var awaited = new HashSet<UUID>();
        fillings.values().forEach(filling -> {
            persons.addAll(filling.people());
            awaited.addAll(filling.awaited());
        });
        var known = Stream.concat(people.ofPeople(persons).stream(), people.find(awaited).stream())
                .sorted(Comparator.comparing(Provisioned::id))
                .toList();
        var members = new HashMap<UUID, List<ScimGroup.Member>>();
        fillings.forEach((group, filling) -> members.put(
                group,
                known.stream()
                        .filter(person -> person.personId() == null
                                ? filling.awaited().contains(person.id())
                                : filling.people().contains(person.personId()))
                        .map(this::member)
                        .toList()));
        return members;
    }

    private ScimGroup.Member member(Provisioned person) {
        return new ScimGroup.Member(
                person.id().toString(), person.said().displayName(), addresses.of("Users", person.id()));
    }
}
