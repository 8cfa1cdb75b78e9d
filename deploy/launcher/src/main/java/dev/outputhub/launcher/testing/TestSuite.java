package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.build.WebBuild;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tests of the modules, of the web application, and the journeys over the whole. A failure does not keep the rest from running. */
public final class TestSuite {

    private static final String JOURNEYS = "deploy/journeys";

    /** As "npm run e2e", with a report beside the words. */
    private static final String IN_THE_BROWSER = "mkdir -p target && node --import tsx --test"
            + " --test-reporter=spec --test-reporter-destination=stdout"
            + " --test-reporter=junit --test-reporter-destination=target/TEST-journey-browser.xml"
            + " e2e/journeys/*.test.ts";

    private final Checkout checkout;
    private final Console console;
    private final Instant started = Instant.now();
    private final PassedParts parts;
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private Set<String> leftOut = Set.of();

    public TestSuite(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
        this.parts = PassedParts.now(checkout);
    }

    /** What is as it was when its tests passed is not tested by the quick methods. */
    public void leaveOutPassed() {
        leftOut = parts.passed();
        if (!leftOut.isEmpty()) {
            console.note(
                    "Unchanged since their tests passed: " + String.join(", ", leftOut) + " (--all tests them too)");
        }
    }

    public boolean hasModulesToTest() {
        return parts.all().stream().anyMatch(part -> !part.equals(PassedParts.WEB) && !leftOut.contains(part));
    }

    /** Apart from the modules' tests, which would fail as a whole for a missing line break and not say so at their end. */
    private void format() {
        maven("format", Map.of(), List.of("spotless:check", "--fail-at-end"));
    }

    /** Builds the modules too: what the journeys start is what was tested. */
    public void modules(Run run) {
        modules(run, "verify", "-Dspotless.check.skip=true");
    }

    /** Without integration tests, large data, packing and format checks. */
    public void quickModules(Run run) {
        parts.leaveOut(leftOut);
        modules(
                run,
                "test",
                "-Dhub.quick",
                "-Dsurefire.excludes=**/*IntegrationTests.java",
                "-DexcludedGroups=large-data",
                "-Dsurefire.failIfNoSpecifiedTests=false");
    }

    private void modules(Run run, String phase, String... options) {
        var arguments = new ArrayList<>(List.of(
                phase,
                // every module is tested, and counted, whatever happened in another
                "--fail-at-end",
                "-Dmaven.test.failure.ignore=true",
                // two at once: alone, one leaves much of a second core idle; what one hears of another's events is of
                // organisations that it does not know
                "--threads=2",
                "--projects",
                "!" + JOURNEYS));
        arguments.addAll(List.of(options));
        maven(
                "modules",
                Map.of(SharedServers.VARIABLE, SharedServers.describe(run).toString()),
                arguments);
    }

    /** The format of everything, then all checks of the web application. Ends when joined; servers that start leave a core idle. */
    public Thread formatAndWebAside() {
        return aside(() -> {
            format();
            // one worker: with more, tests of the modules that wait for something would wait in vain
            quickWeb("--maxWorkers=1");
            for (var check : List.of("format:check", "lint", "build")) {
                npm("web, " + check, "run", check);
            }
        });
    }

    /** As {@link #formatAndWebAside}, of the types and the unit tests alone. */
    public Thread quickWebAside() {
        return aside(() -> quickWeb());
    }

    private Thread aside(Runnable checks) {
        return Thread.ofPlatform().start(() -> {
            try {
                checks.run();
            } catch (HubProblem problem) {
                couldNotRun("web", problem);
            }
        });
    }

    private void quickWeb(String... options) {
        if (leftOut.contains(PassedParts.WEB)) {
            return;
        }
        var build = new WebBuild(checkout, new DataFolder(checkout.resolve(".hub/test-web")), console);
        build.installPackages();
        npm("web, typecheck", "run", "typecheck");
        var arguments = new ArrayList<>(List.of(
                "test", "--", "--reporter=default", "--reporter=junit", "--outputFile.junit=target/TEST-web.xml"));
        arguments.addAll(List.of(options));
        npm("web, unit tests", arguments.toArray(String[]::new));
    }

    public void journeys(Run run) {
        var environment = new HashMap<String, String>();
        environment.put("HUB_URL", "http://localhost:" + run.ports().gateway());
        environment.put("HUB_DATA", run.data().root().toString());
        environment.put("HUB_USER", LocalPerson.OWNER_ACME.email());
        environment.put("HUB_PASSWORD", LocalPerson.OWNER_ACME.password(run.secrets()));
        environment.put("HUB_VIEWER_PASSWORD", LocalPerson.VIEWER_ACME.password(run.secrets()));
        environment.put("HUB_OTHER_USER", LocalPerson.OWNER_GLOBEX.email());
        environment.put("HUB_OTHER_PASSWORD", LocalPerson.OWNER_GLOBEX.password(run.secrets()));
        environment.put("HUB_BROWSER", Browser.find(console).toString());
        run("journeys in the browser", List.of("sh", "-c", IN_THE_BROWSER), environment, "web");
        maven("journeys", environment, List.of("verify", "-Dmaven.test.failure.ignore=true", "--projects", JOURNEYS));
    }

    /** What the tests needed could not even be started. */
    public void couldNotRun(String what, HubProblem problem) {
        console.problem(problem);
        failed.add(what);
    }

    /** @return the exit code */
    public int report() {
        if (leftOut.containsAll(parts.all())) {
            console.line("Nothing has changed since all of these tests passed.");
            return 0;
        }
        var reports = TestReports.read(checkout, started);
        parts.remember(parts.all().stream().filter(this::wasTested).toList(), reports);
        console.blank();
        reports.byKind()
                .forEach((kind, count) -> console.line(String.format(
                        Locale.ROOT,
                        "%-14s %5d passed, %d failed, %d skipped",
                        kind.title(),
                        count.passed(),
                        count.failed(),
                        count.skipped())));
        failed.forEach(part -> console.line("✗ " + part + " failed"));
        reports.failed().forEach(test -> console.line("✗ " + test));
        var total = reports.total();
        console.blank();
        console.line(String.format(
                Locale.ROOT, "%d passed, %d failed, %d skipped", total.passed(), total.failed(), total.skipped()));
        return failed.isEmpty() && total.failed() == 0 && total.passed() > 0 ? 0 : 1;
    }

    /** Whether the runner of a part's tests came to its end; what failed in them stands in its reports. */
    private boolean wasTested(String part) {
        var runner = part.equals(PassedParts.WEB) ? "web" : "modules";
        return !leftOut.contains(part) && failed.stream().noneMatch(what -> what.startsWith(runner));
    }

    private void maven(String what, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(
                List.of(checkout.mavenWrapper().toString(), "--batch-mode", "--no-transfer-progress", "--quiet"));
        command.addAll(arguments);
        var variables = new HashMap<>(environment);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        run(what, command, variables, ".");
    }

    private void npm(String what, String... arguments) {
        var command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        console.step("Testing: " + what);
        if (!new Command(checkout.resolve("web"), Map.of(), command).succeedsAside(console)) {
            failed.add(what);
        }
    }

    private void run(String what, List<String> command, Map<String, String> environment, String folder) {
        console.step("Testing: " + what);
        if (!new Command(checkout.resolve(folder), environment, command).succeeds()) {
            failed.add(what);
        }
    }
}
