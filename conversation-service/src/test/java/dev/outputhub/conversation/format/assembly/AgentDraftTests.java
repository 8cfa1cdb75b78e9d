package dev.outputhub.conversation.format.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Platform;
import dev.outputhub.platform.test.contracts.ArchiveContract;
import org.junit.jupiter.api.Test;

class AgentDraftTests {

    private final AgentDraft draft =
            new AgentDraft(Platform.LOBECHAT, "s", "x".repeat(400), "cooks", "You cook.", "gpt-4o", null);

    @Test
    void isARecordAsArchivesHaveIt() {
        var record = draft.build().record();
        assertThat(record.path("name").asString()).hasSizeLessThanOrEqualTo(300);
        assertThat(record.path("platform").asString()).isEqualTo("lobechat");
        assertThat(record.at("/versions/0/configuration/model").asString()).isEqualTo("gpt-4o");
        new ArchiveContract("agent").assertShape(record.toString());
    }

    @Test
    void hasTheSameIdWheneverItComes() {
        assertThat(draft.build().record()).isEqualTo(draft.build().record());
        assertThat(AgentDraft.idOf(Platform.LOBECHAT, "s")).isNotEqualTo(AgentDraft.idOf(Platform.CHERRY_STUDIO, "s"));
    }

    @Test
    void withoutAnIdItsNameAndWordsTellItFromOthers() {
        var key = AgentDraft.keyOf(Platform.LOBECHAT, null, "Cook", "You cook.");
        assertThat(key).isEqualTo(AgentDraft.keyOf(Platform.LOBECHAT, null, "Cook", "You cook."));
        assertThat(key).isNotEqualTo(AgentDraft.keyOf(Platform.LOBECHAT, null, "Cook", "You bake."));
    }
}
