package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.JavaCommand;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.util.List;
import java.util.Optional;

/** An S3-compatible store that keeps objects as files. */
public final class S3Server implements Part {

    public static final String BUCKET = "output-hub";

    private static final int HEAP_MEBIBYTES = 128;

    private final Run run;

    public S3Server(Run run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public String title() {
        return "S3 store";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().s3());
    }

    @Override
    public void prepare() {
        run.data().folder("s3");
    }

    @Override
    public ProcessCommand command() {
        var store = "--com.adobe.testing.s3mock.store.";
        return new ProcessCommand(
                JavaCommand.withHeap(HEAP_MEBIBYTES)
                        .usingOrRecording(cache(), run.throwaway())
                        .main(
                                new ServerArtefacts(run.checkout()).of("s3"),
                                "com.adobe.testing.s3mock.S3MockApplication",
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--http.port=" + run.ports().s3(),
                                "--vectors.http.port=0",
                                "--vectors.https.port=0",
                                store + "root=" + run.data().folder("s3"),
                                store + "retain-files-on-exit=true",
                                store + "initial-buckets=" + BUCKET,
                                "--com.adobe.testing.s3mock.max-payload-size=2GB",
                                "--server.tomcat.threads.max=20",
                                "--spring.main.banner-mode=off"),
                run.data().folder("s3"));
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk("http://localhost:" + run.ports().s3() + "/");
    }

    @Override
    public Optional<StartCache> startCache() {
        return Optional.of(cache());
    }

    private StartCache cache() {
        return new ServerArtefacts(run.checkout()).startCache("s3");
    }
}
