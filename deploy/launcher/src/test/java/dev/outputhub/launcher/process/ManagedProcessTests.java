package dev.outputhub.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.layout.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTests {

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        process().stop(ProcessHandle::destroy, Duration.ofSeconds(5));
    }

    @Test
    void isFoundAgainByItsNameAndTellsItsEdition() {
        process().start(command("sleep", "60"), "second");
        assertThat(process().isAlive()).isTrue();
        assertThat(process().edition()).isEqualTo("second");
    }

    @Test
    void isGoneAfterItWasStopped() {
        process().start(command("sleep", "60"), "");
        process().stop(ProcessHandle::destroy, Duration.ofSeconds(5));
        assertThat(process().isAlive()).isFalse();
    }

    @Test
    void isKilledWhenItDoesNotListen() {
        process().start(command("sleep", "60"), "");
        process().stop(_ -> {}, Duration.ofMillis(50));
        assertThat(process().isAlive()).isFalse();
    }

    @Test
    void isNotTakenForAnotherProcessThatGotItsId() throws IOException {
        var stranger = ProcessHandle.current().pid();
        Files.writeString(new DataFolder(folder).processIds().resolve("part.pid"), stranger + " 12345 ");
        assertThat(process().isAlive()).isFalse();
    }

    @Test
    void isNotThereWhenItsNoteWasCutShort() throws IOException {
        Files.writeString(new DataFolder(folder).processIds().resolve("part.pid"), "");
        assertThat(process().isAlive()).isFalse();
    }

    private ManagedProcess process() {
        return new ManagedProcess("part", new DataFolder(folder));
    }

    private ProcessCommand command(String... words) {
        return new ProcessCommand(List.of(words), folder);
    }
}
