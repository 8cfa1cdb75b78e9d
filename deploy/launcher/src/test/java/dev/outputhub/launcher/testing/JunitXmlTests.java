package dev.outputhub.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JunitXmlTests {

    @TempDir
    Path folder;

    @Test
    void countsEachCaseOnceHoweverSuitesNest() throws Exception {
        var report = Files.writeString(folder.resolve("TEST-a.xml"), """
                <testsuites>
                  <testcase name="alone"/>
                  <testsuite name="outer" tests="3" failures="1">
                    <testcase name="good"/>
                    <testsuite name="inner" tests="2">
                      <testcase name="bad"><failure message="no"/><system-out>words</system-out></testcase>
                      <testcase name="broken"><error/></testcase>
                      <testcase name="left out"><skipped/></testcase>
                    </testsuite>
                  </testsuite>
                </testsuites>
                """);
        assertThat(JunitXml.count(report)).isEqualTo(new TestCount(2, 2, 1));
    }
}
