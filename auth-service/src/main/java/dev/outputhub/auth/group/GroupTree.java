package dev.outputhub.auth.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the groups of an organisation stand in each other. Whoever is in one is in all that it stands in. */
final class GroupTree {

    /** Groups in each other, the outermost counted. */
    static final int DEEPEST = 5;

    record Place(UUID id, @Nullable UUID parentId, List<String> roles) {}

    private final Map<UUID, Place> places;

    GroupTree(Collection<Place> places) {
        this.places = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    boolean has(UUID id) {
        return places.containsKey(id);
    }

    int size() {
        return places.size();
    }

    /** The group and those that it stands in, the nearest first. */
    List<UUID> chain(UUID id) {
        var chain = new ArrayList<UUID>();
        for (var at = places.get(id); at != null; at = at.parentId() == null ? null : places.get(at.parentId())) {
            chain.add(at.id());
        }
        return chain;
    }

    /** These and all that they stand in. */
    Set<UUID> withOuter(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> chain(id).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The group and all that stand in it. */
    Set<UUID> withInner(UUID id) {
        return places.keySet().stream()
                .filter(other -> chain(other).contains(id))
                .collect(Collectors.toSet());
    }

    /** All that somebody has by being in these, the groups counted in which they stand. */
    Set<String> roles(Collection<UUID> ids) {
        return withOuter(ids).stream()
                .flatMap(id -> place(id).roles().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the groups give in which it stands. */
    Set<String> inheritedRoles(UUID id) {
        var parent = place(id).parentId();
        return parent == null ? Set.of() : roles(Set.of(parent));
    }

    /** By being in which groups somebody has one of these roles. */
    Set<UUID> giving(Collection<String> roles) {
        return places.keySet().stream()
                .filter(id -> roles(Set.of(id)).stream().anyMatch(roles::contains))
                .collect(Collectors.toSet());
    }

    /** Whether a group may stand there, with all that stand in it. */
    boolean isTooDeep(@Nullable UUID id, UUID parent) {
        return chain(parent).size() + height(id) > DEEPEST;
    }

    private Place place(UUID id) {
        return Objects.requireNonNull(places.get(id), "no such group");
    }

    private int height(@Nullable UUID id) {
        if (id == null) {
            return 1;
        }
        int above = chain(id).size() - 1;
        return withInner(id).stream()
                .mapToInt(inner -> chain(inner).size() - above)
                .max()
                .orElse(1);
    }
}
