package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.JavaCommand;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.util.List;
import java.util.Optional;

/** Takes all mail, delivers none, and shows it until it ends: GreenMail, which keeps it in memory. */
public final class MailServer implements Part {

    public static final String SENDER = "hub@output-hub.test";

    private static final int HEAP_MEBIBYTES = 64;

    private final Run run;

    public MailServer(Run run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "Mail server";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().smtp(), run.ports().mail());
    }

    /** Its page, and below it what was sent: {@code /api/user/<address>/messages/INBOX}. */
    public String url() {
        return "http://localhost:" + run.ports().mail();
    }

    @Override
    public void prepare() {
        run.data().folder("mail");
    }

    @Override
    public ProcessCommand command() {
        return new ProcessCommand(
                JavaCommand.withHeap(HEAP_MEBIBYTES)
                        .usingOrRecording(cache(), run.throwaway())
                        .option("-Dgreenmail.smtp.hostname=127.0.0.1")
                        .option("-Dgreenmail.smtp.port=" + run.ports().smtp())
                        .option("-Dgreenmail.auth.disabled")
                        .option("-Dgreenmail.api.hostname=127.0.0.1")
                        .option("-Dgreenmail.api.port=" + run.ports().mail())
                        .main(
                                new ServerArtefacts(run.checkout()).of("mail"),
                                "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner"),
                run.data().folder("mail"));
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(url() + "/api/service/readiness");
    }

    @Override
    public Optional<StartCache> startCache() {
        return Optional.of(cache());
    }

    private StartCache cache() {
        return new ServerArtefacts(run.checkout()).startCache("mail");
    }
}
