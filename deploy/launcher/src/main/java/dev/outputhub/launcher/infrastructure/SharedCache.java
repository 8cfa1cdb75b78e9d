package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Unpacked servers, made once per clone although several runs and test JVMs may want them at the same moment. */
final class SharedCache {

    /** File locks belong to the whole JVM, so threads of it need one of their own. */
    private static final ReentrantLock WITHIN_THIS_JVM = new ReentrantLock();

    private SharedCache() {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static <T> T exclusively(Checkout checkout, Work<T> work) {
        WITHIN_THIS_JVM.lock();
        try {
            if (WITHIN_THIS_JVM.getHoldCount() > 1) {
                return work.run();
            }
            Files.createDirectories(checkout.serverCache());
            try (var channel = FileChannel.open(
                            checkout.serverCache().resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                return work.run();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            WITHIN_THIS_JVM.unlock();
        }
    }

    /** The folder appears under its name only when it is whole, so that an interrupted filling is simply done again. */
    static Path folder(Checkout checkout, String name, Filling filling) {
        return exclusively(checkout, () -> {
            var folder = checkout.serverCache().resolve(name);
            if (!Files.isDirectory(folder)) {
                var part = folder.resolveSibling(name + ".part");
                Folders.delete(part);
                Files.createDirectories(part);
                filling.into(part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        });
    }
}
