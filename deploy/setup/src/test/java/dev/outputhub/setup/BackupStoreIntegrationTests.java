package dev.outputhub.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.infrastructure.S3Server;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class BackupStoreIntegrationTests {

    private static final Console CONSOLE = Console.standard();

    @TempDir
    private static Path server;

    private static Run run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        run = Run.throwaway(Checkout.find(), new DataFolder(server), Ports.anyFree());
        new PartRunner(run.data(), CONSOLE).bringUp(new S3Server(run));
    }

    @AfterAll
    static void stop() {
        new PartRunner(run.data(), CONSOLE).takeDown(new S3Server(run));
    }

    @Test
    void whatIsWholeIsSentOnceAndComesBackOnAnotherDisk() throws IOException {
        try (var s3 = client()) {
            s3.createBucket(bucket -> bucket.bucket("copies"));
            var copies = new BackupStore(s3, "copies", folder.resolve("one"), CONSOLE);
            write("one/wal/000000010000000000000002.gz", "log");
            write("one/wal/000000010000000000000003.gz.partial", "half a segment");
            write("one/bases/20261128T093000Z.part/base.tar.gz", "half a copy");
            assertThat(copies.send()).isEqualTo(1);
            assertThat(copies.metrics()).as("a log alone is no copy").isEmpty();

            write("one/bases/20261128T093000Z/base.tar.gz", "copy");
            write("one/bases/20261128T093000Z.ended", "20261128T093100Z");
            assertThat(copies.send()).isEqualTo(2);
            assertThat(copies.send()).isZero();
            assertThat(copies.metrics()).containsPattern("hub_backup_last_timestamp_seconds \\d{10}\n");

            var started = new BackupStore(s3, "copies", folder.resolve("one"), CONSOLE);
            started.send();
            assertThat(started.metrics())
                    .as("it knows after it was started again")
                    .isNotEmpty();

            var other = new BackupStore(s3, "copies", folder.resolve("other"), CONSOLE);
            assertThat(other.fetch()).isEqualTo(3);
            assertThat(folder.resolve("other/bases/20261128T093000Z/base.tar.gz"))
                    .hasContent("copy");
            assertThat(other.fetch()).isZero();
        }
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private static S3Client client() {
        return S3Client.builder()
                .endpointOverride(URI.create("http://localhost:" + run.ports().s3()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .forcePathStyle(true)
                .build();
    }
}
