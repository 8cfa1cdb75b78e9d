package dev.outputhub.auth.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupTreeTests {

    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID RESEARCH = UUID.randomUUID();
    private static final UUID LAB = UUID.randomUUID();
    private static final UUID SALES = UUID.randomUUID();

    private final GroupTree tree = new GroupTree(List.of(
            place(COMPANY, null, "viewer"),
            place(RESEARCH, COMPANY, "editor"),
            place(LAB, RESEARCH, "admin"),
            place(SALES, COMPANY)));

    @Test
    void whoIsInAGroupHasWhatTheOuterOnesGiveAndNothingOfTheInner() {
        assertThat(tree.roles(Set.of(RESEARCH))).containsExactlyInAnyOrder("viewer", "editor");
        assertThat(tree.roles(Set.of(SALES, LAB))).containsExactlyInAnyOrder("viewer", "editor", "admin");
        assertThat(tree.inheritedRoles(LAB)).containsExactlyInAnyOrder("viewer", "editor");
        assertThat(tree.inheritedRoles(COMPANY)).isEmpty();
    }

    @Test
    void whatStandsInAGroupIsKnownAtAnyDepth() {
        assertThat(tree.withInner(COMPANY)).containsExactlyInAnyOrder(COMPANY, RESEARCH, LAB, SALES);
        assertThat(tree.withInner(LAB)).containsExactly(LAB);
        assertThat(tree.withOuter(Set.of(LAB))).containsExactly(LAB, RESEARCH, COMPANY);
    }

    @Test
    void whoHasARoleIsInAGroupThatGivesItOrInsideOne() {
        assertThat(tree.giving(Set.of("editor"))).containsExactlyInAnyOrder(RESEARCH, LAB);
        assertThat(tree.giving(Set.of("reviewer"))).isEmpty();
    }

    @Test
    void aGroupIsTooDeepWithAllThatStandsInIt() {
        var ids = IntStream.range(0, GroupTree.DEEPEST)
                .mapToObj(_ -> UUID.randomUUID())
                .toList();
        var places = IntStream.range(0, ids.size())
                .mapToObj(at -> place(ids.get(at), at == 0 ? null : ids.get(at - 1)))
                .toList();
        var chain = new GroupTree(places);
        assertThat(chain.isTooDeep(null, ids.get(GroupTree.DEEPEST - 2))).isFalse();
        assertThat(chain.isTooDeep(null, ids.getLast())).isTrue();
        assertThat(tree.isTooDeep(RESEARCH, SALES)).isFalse();
        assertThat(tree.isTooDeep(COMPANY, LAB)).isTrue();
    }

    private static GroupTree.Place place(UUID id, @Nullable UUID parent, String... roles) {
        return new GroupTree.Place(id, parent, List.of(roles));
    }
}
