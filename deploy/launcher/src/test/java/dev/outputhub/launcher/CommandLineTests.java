package dev.outputhub.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.HubProblem;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    @Test
    void nothingAskedForIsHelp() {
        assertThat(CommandLine.parse().verb()).isEqualTo("help");
    }

    @Test
    void optionsMayStandAnywhereAndCarryTheirValueEitherWay() {
        var commandLine = CommandLine.parse("--port", "8180", "logs", "kafka", "--data=/tmp/x", "--no-build");
        assertThat(commandLine.verb()).isEqualTo("logs");
        assertThat(commandLine.argument(0)).hasValue("kafka");
        assertThat(commandLine.option("port")).hasValue("8180");
        assertThat(commandLine.option("data")).hasValue("/tmp/x");
        assertThat(commandLine.has("no-build")).isTrue();
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> CommandLine.parse("up", "--port"))
                .isInstanceOf(HubProblem.class)
                .hasMessageContaining("--port");
    }

    @Test
    void aMisspeltOptionIsNotSilentlyIgnored() {
        var commandLine = CommandLine.parse("up", "--prot=9000");
        assertThatThrownBy(() -> commandLine.allow("port", "data"))
                .isInstanceOf(HubProblem.class)
                .hasMessageContaining("--prot");
    }
}
