package dev.outputhub.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.message.MergePlan.Said;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePlanTests {

    private static final UUID QUESTION = UUID.randomUUID();
    private static final UUID ANSWER = UUID.randomUUID();

    private final List<Said> target = List.of(said(QUESTION, null, null, "q"), said(ANSWER, QUESTION, "s1", "a"));

    @Test
    void addsNothingOfWhatIsThere() {
        var question = UUID.randomUUID();
        var plan = MergePlan.of(
                target, List.of(said(question, null, null, "q"), said(UUID.randomUUID(), question, null, "a")));
        assertThat(plan.known()).isEqualTo(2);
        assertThat(plan.copies()).isEmpty();
    }

    @Test
    void putsWhatIsMissingWhereItBelongs() {
        var question = UUID.randomUUID();
        var other = UUID.randomUUID();
        var next = UUID.randomUUID();
        var plan = MergePlan.of(
                target,
                List.of(
                        said(question, null, null, "q"),
                        said(other, question, "s2", "another answer"),
                        said(next, other, null, "next")));
        assertThat(plan.known()).isOne();
        assertThat(plan.copies()).hasSize(2);
        assertThat(plan.copies().getFirst().parent()).isEqualTo(QUESTION);
        assertThat(plan.copies().getFirst().keepsSource()).isTrue();
        assertThat(plan.copies().getLast().parent())
                .isEqualTo(plan.copies().getFirst().id());
    }

    @Test
    void knowsAMessageByItsSourceWhateverItSays() {
        var plan = MergePlan.of(target, List.of(said(UUID.randomUUID(), null, "s1", "an answer that went on")));
        assertThat(plan.known()).isOne();
        assertThat(plan.copies()).isEmpty();
    }

    @Test
    void takesEachMessageForOneOtherAlone() {
        var first = said(UUID.randomUUID(), null, null, "q");
        var second = said(UUID.randomUUID(), null, null, "q");
        assertThat(MergePlan.of(target, List.of(first, second)).copies()).hasSize(1);
    }

    private static Said said(UUID id, @Nullable UUID parent, @Nullable String source, String digest) {
        return new Said(id, parent, source, digest);
    }
}
