package dev.outputhub.launcher.layout;

import dev.outputhub.launcher.console.HubProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The checked-out repository this launcher belongs to. */
public record Checkout(Path root) {

    /** From the folder that ./hub names, else from the working folder upwards: tests start inside their module. */
    public static Checkout find() {
        var named = System.getenv("HUB_ROOT");
        var start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("deploy/servers"))) {
                return new Checkout(folder);
            }
        }
        throw new HubProblem(
                start + " does not lie in a clone of Output Hub.", "Call the script ./hub of the clone itself.");
    }

    public Path resolve(String path) {
        return root.resolve(path);
    }

    /** Servers unpacked once and used by every run out of this checkout. */
    public Path serverCache() {
        return root.resolve("deploy/servers/target");
    }

    public Path mavenWrapper() {
        return root.resolve("mvnw");
    }
}
