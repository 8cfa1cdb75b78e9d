package dev.outputhub.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeInstallationTests {

    @ParameterizedTest
    @CsvSource({"v20.20.2,20", "v9.1.0,9", "22,22", "'',0", "not found,0"})
    void readsTheMajorVersion(String version, int major) {
        assertThat(NodeInstallation.majorOf(version)).isEqualTo(major);
    }
}
