package dev.outputhub.launcher.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Lines for a person; several parts report at once, so each line is written whole. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public static Console standard() {
        return new Console(System.out);
    }

    public synchronized void line(String text) {
        out.println(text);
    }

    /** For texts that somebody else lays out. */
    public PrintWriter writer() {
        return new PrintWriter(out, true, out.charset());
    }

    public void blank() {
        line("");
    }

    public void step(String text) {
        line("• " + text);
    }

    public void done(String what, Duration took) {
        line(String.format(Locale.ROOT, "✓ %-22s %5.1f s", what, took.toMillis() / 1000.0));
    }

    public void note(String text) {
        line("  " + text);
    }

    public void problem(HubProblem problem) {
        blank();
        line("✗ " + problem.what());
        for (var advice : problem.advice().split("\n", -1)) {
            line("  → " + advice);
        }
    }
}
