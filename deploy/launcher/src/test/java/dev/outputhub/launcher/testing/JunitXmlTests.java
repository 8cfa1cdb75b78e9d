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
    void countsEachCaseOnceHoweverSuitesNestAndNamesWhatFailed() throws Exception {
        var report = Files.writeString(folder.resolve("TEST-a.xml"), """
                <testsuites>
                  <testcase name="alone"/>
                  <testsuite name="outer" tests="3" failures="1">
                    <testcase name="good"/>
                    <testsuite name="inner" tests="2">
                      <testcase classname="a.Suite" name="bad"><failure message="no"/><system-out>words</system-out></testcase>
                      <testcase name="broken"><error/></testcase>
                      <testcase name="left out"><skipped/></testcase>
                    </testsuite>
                  </testsuite>
                </testsuites>
                """);
        var cases = JunitXml.read(report);
        assertThat(cases.stream().map(TestCase::outcome).reduce(TestCount.NONE, TestCount::plus))
                .isEqualTo(new TestCount(2, 2, 1));
        assertThat(cases.stream().filter(TestCase::hasFailed).map(TestCase::toString))
                .containsExactly("a.Suite: bad", "broken");
    }
}
