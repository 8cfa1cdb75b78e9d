package dev.outputhub.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassedPartsTests {

    @TempDir
    Path root;

    private Checkout checkout;

    @BeforeEach
    void makeACheckout() throws IOException {
        checkout = new Checkout(root);
        write("pom.xml", "<project/>");
        write("platform/src/main/java/Plumbing.java", "class Plumbing {}");
        write("gateway/src/main/java/Route.java", "class Route {}");
        write("auth-service/src/main/java/Member.java", "class Member {}");
        write("web/src/App.tsx", "export const App = 1;");
    }

    @Test
    void nothingHasPassedAtFirst() {
        assertThat(PassedParts.now(checkout).passed()).isEmpty();
    }

    @Test
    void whatPassedStaysPassedUntilItChanges() throws IOException {
        remember();
        assertThat(PassedParts.now(checkout).passed())
                .containsAll(Set.of("gateway", "auth-service", "platform", "web"));
        write("gateway/src/main/java/Route.java", "class Route { int changed; }");
        assertThat(PassedParts.now(checkout).passed())
                .contains("auth-service", "platform", "web")
                .doesNotContain("gateway");
        write("gateway/src/main/java/Route.java", "class Route {}");
        assertThat(PassedParts.now(checkout).passed()).contains("gateway");
    }

    @Test
    void aNewAMovedAndAMissingFileAreChanges() throws IOException {
        remember();
        write("gateway/src/main/java/Other.java", "");
        assertThat(PassedParts.now(checkout).passed()).doesNotContain("gateway");
        Files.delete(root.resolve("gateway/src/main/java/Other.java"));
        assertThat(PassedParts.now(checkout).passed()).contains("gateway");
        Files.move(root.resolve("gateway/src/main/java/Route.java"), root.resolve("gateway/src/main/java/Road.java"));
        assertThat(PassedParts.now(checkout).passed()).doesNotContain("gateway");
    }

    @Test
    void everyModuleFollowsWhatAllOfThemUse() throws IOException {
        remember();
        write("platform/src/main/java/Plumbing.java", "class Plumbing { int changed; }");
        assertThat(PassedParts.now(checkout).passed()).containsExactly("web");
    }

    @Test
    void whatIsBuiltIsNoChange() throws IOException {
        remember();
        write("gateway/target/classes/Route.class", "built");
        assertThat(PassedParts.now(checkout).passed()).contains("gateway");
    }

    @Test
    void whatChangesWhileItIsTestedHasNotPassed() throws IOException {
        var parts = PassedParts.now(checkout);
        write("gateway/src/main/java/Route.java", "class Route { int changed; }");
        parts.remember(parts.all(), reports());
        assertThat(PassedParts.now(checkout).passed()).contains("auth-service").doesNotContain("gateway");
    }

    @Test
    void aPartWithAFailedTestHasNotPassed() throws IOException {
        remember();
        write("gateway/target/surefire-reports/TEST-RouteTests.xml", """
                <testsuite><testcase classname="RouteTests" name="leads"><failure>no</failure></testcase></testsuite>""");
        remember();
        assertThat(PassedParts.now(checkout).passed()).contains("auth-service").doesNotContain("gateway");
    }

    @Test
    void marksWhatIsLeftOutForMavenAndTakesTheMarksBack() {
        var parts = PassedParts.now(checkout);
        parts.leaveOut(Set.of("gateway"));
        assertThat(root.resolve("gateway/target/tests-left-out")).exists();
        assertThat(root.resolve("auth-service/target/tests-left-out")).doesNotExist();
        parts.leaveOut(Set.of());
        assertThat(root.resolve("gateway/target/tests-left-out")).doesNotExist();
    }

    private void remember() {
        var parts = PassedParts.now(checkout);
        parts.remember(parts.all(), reports());
    }

    private TestReports reports() {
        return TestReports.read(checkout, Instant.EPOCH);
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }
}
