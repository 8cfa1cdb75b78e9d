package dev.outputhub.setup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.nio.file.Path;
import java.util.List;

/** What an operator says of copies in the object store: {@code backups send}, which goes on, or {@code backups fetch}. */
final class BackupStep {

    private static final Path COPIES = Path.of("/backup");

    private final Settings settings;
    private final Console console;

    BackupStep(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void perform(List<String> words) {
        var bucket = settings.get("HUB_BACKUP_BUCKET", "output-hub-backups");
        var buckets = new BucketStep(settings);
        buckets.make(bucket);
        try (var store = buckets.store()) {
            var copies = new BackupStore(store, bucket, COPIES, console);
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "send" -> copies.keepSending();
                case "fetch" -> console.line(copies.fetch() + " files fetched from the bucket " + bucket);
                default -> throw new HubProblem("What of the copies?", "backups send, or backups fetch");
            }
        }
    }
}
