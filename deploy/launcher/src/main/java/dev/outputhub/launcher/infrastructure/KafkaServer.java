package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.JavaCommand;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One Kafka broker that is its own controller. */
public final class KafkaServer implements Part {

    /** Never changes: there is one broker, and its data belong to this folder alone. */
    private static final String CLUSTER_ID = "b3V0cHV0LWh1Yi1sb2NhbA";

    private static final int HEAP_MEBIBYTES = 224;

    private final Run run;

    public KafkaServer(Run run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().kafka(), run.ports().kafkaController());
    }

    @Override
    public void prepare() {
        try {
            Files.writeString(configuration(), KafkaConfiguration.of(run.ports(), data()));
            var formatted = folder().resolve("formatted");
            if (!Files.exists(formatted)) {
                Folders.delete(data());
                format();
                Files.createFile(formatted);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void format() {
        var command = java().main(
                        classpath(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        CLUSTER_ID,
                        "--config",
                        configuration().toString());
        OneShot.run(
                "Creating the Kafka data folder",
                new ProcessCommand(command, folder()),
                run.data().log(name()));
    }

    @Override
    public ProcessCommand command() {
        var java = java().usingOrRecording(cache(), run.throwaway());
        return new ProcessCommand(
                java.main(classpath(), "kafka.Kafka", configuration().toString()), folder());
    }

    private JavaCommand java() {
        return JavaCommand.withHeap(HEAP_MEBIBYTES)
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .option("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .option("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");
    }

    @Override
    public boolean isReady() {
        return KafkaProbe.answers(run.ports().kafka());
    }

    @Override
    public Optional<StartCache> startCache() {
        return Optional.of(cache());
    }

    private StartCache cache() {
        return new ServerArtefacts(run.checkout()).startCache("kafka");
    }

    private List<Path> classpath() {
        return new ServerArtefacts(run.checkout()).of("kafka");
    }

    private Path folder() {
        return run.data().folder("kafka");
    }

    private Path data() {
        return folder().resolve("data");
    }

    private Path configuration() {
        return folder().resolve("server.properties");
    }
}
