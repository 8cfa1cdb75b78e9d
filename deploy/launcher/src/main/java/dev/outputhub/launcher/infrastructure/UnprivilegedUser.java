package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.process.OneShot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; for root its commands run as somebody who may do nothing else. */
enum UnprivilegedUser {

    /** The launcher's own user is ordinary already. */
    SELF(""),
    /** A user namespace without any mapping: the process is nobody in there, its files stay root's. */
    NAMESPACE("unshare --user"),
    /** Where namespaces are forbidden: the system's nobody, who must own the data and reach the programs. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    UnprivilegedUser(String prefix) {
        this.prefix = prefix;
    }

    static UnprivilegedUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        for (var candidate : List.of(NAMESPACE, NOBODY)) {
            if (OneShot.succeeds(candidate.command(List.of("true")))) {
                return candidate;
            }
        }
        throw new HubProblem(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here to run it as somebody else.",
                "Start ./hub as an ordinary user.");
    }

    List<String> command(List<String> command) {
        var words = Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty());
        return Stream.concat(words, command.stream()).toList();
    }

    void own(Path folder) {
        if (this != NOBODY) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534");
            for (var path : paths.toList()) {
                Files.setOwner(path, nobody);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String describe() {
        return switch (this) {
            case SELF -> "as this user";
            case NAMESPACE -> "as nobody in a user namespace of its own, because PostgreSQL refuses root";
            case NOBODY -> "as the system's user nobody, because PostgreSQL refuses root";
        };
    }
}
