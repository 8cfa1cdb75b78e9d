package dev.outputhub.prompt.prompt.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderTests {

    @Test
    void isWrittenOneWayHoweverItWasTyped() {
        assertThat(Folder.of(" /support// replies /")).isEqualTo("support/replies");
        assertThat(Folder.of("Support")).isEqualTo("Support");
    }

    @Test
    void isNoneWhereNothingIsLeft() {
        assertThat(Folder.of(" / ")).isNull();
        assertThat(Folder.of(null)).isNull();
    }
}
