package dev.outputhub.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LowPriorityTests {

    @Test
    void aCommandStillIsWhatItWas() throws Exception {
        var process = new ProcessBuilder(LowPriority.command(List.of("echo", "still", "here"))).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("still here");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCommandRunsByTheIdlePolicyAndIsAsNiceAsCanBe() throws Exception {
        var command = new ArrayList<>(LowPriority.command(List.of("sleep", "30")));
        var process = new ProcessBuilder(command).start();
        try {
            // chrt and nice become the program that they start
            while (!Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
                    .strip()
                    .equals("sleep")) {
                Thread.onSpinWait();
            }
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // proc(5), fields 19 and 41: nice, and the policy, of which 5 is SCHED_IDLE
            assertThat(fields[16]).isEqualTo("19");
            assertThat(fields[38]).isEqualTo(command.getFirst().equals("chrt") ? "5" : "0");
        } finally {
            process.destroy();
        }
    }
}
