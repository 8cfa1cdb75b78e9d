package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.MessageTree.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTreeTests {

    @Test
    void takesSeveralRootsAndParentsThatDoNotExist() {
        var tree = new MessageTree(List.of(node("b", "gone", 2), node("a", null, 1), node("c", "b", 3)));
        assertThat(tree.places())
                .containsExactly(new Place("a", null, 0), new Place("b", null, 1), new Place("c", "b", 0));
    }

    @Test
    void opensACircleAtItsOldestNode() {
        var tree = new MessageTree(List.of(node("x", "c", 9), node("a", "c", 1), node("b", "a", 2), node("c", "b", 3)));
        assertThat(tree.circular()).isTrue();
        assertThat(tree.places())
                .containsExactly(
                        new Place("a", null, 0),
                        new Place("b", "a", 0),
                        new Place("c", "b", 0),
                        new Place("x", "c", 0));
    }

    @Test
    void takesANodeThatIsItsOwnParentForARoot() {
        assertThat(new MessageTree(List.of(node("a", "a", 1))).places()).containsExactly(new Place("a", null, 0));
    }

    @Test
    void closesTheGapsThatNodesWithoutMessagesLeave() {
        var gap = new TreeNode("gap", "a", 0, null, false);
        var tree = new MessageTree(List.of(node("a", null, 1), gap, node("b", "gap", 2)));
        assertThat(tree.places()).containsExactly(new Place("a", null, 0), new Place("b", "a", 0));
        assertThat(tree.current("gap")).isEqualTo("a");
    }

    @Test
    void hasNoCurrentMessageWithoutMessages() {
        assertThat(new MessageTree(List.of()).current("x")).isNull();
    }

    @Test
    void isNotOverwhelmedByALongChatGivenDeepestFirst() {
        var count = 200_000;
        var nodes = new ArrayList<TreeNode>();
        for (var at = count - 1; at >= 0; at--) {
            nodes.add(node("n" + at, at == 0 ? null : "n" + (at - 1), at));
        }
        var tree = new MessageTree(nodes);
        assertThat(tree.places()).hasSize(count);
        assertThat(tree.current(null)).isEqualTo("n" + (count - 1));
    }

    @Test
    void isNotOverwhelmedByManyCircles() {
        var nodes = new ArrayList<TreeNode>();
        for (var at = 0; at < 100_000; at++) {
            nodes.add(node("a" + at, "b" + at, 1));
            nodes.add(node("b" + at, "a" + at, 2));
        }
        assertThat(new MessageTree(nodes).places()).hasSize(nodes.size());
    }

    private static TreeNode node(String id, @Nullable String parent, int second) {
        return new TreeNode(id, parent, Integer.MAX_VALUE, Instant.ofEpochSecond(1_700_000_000L + second), true);
    }
}
