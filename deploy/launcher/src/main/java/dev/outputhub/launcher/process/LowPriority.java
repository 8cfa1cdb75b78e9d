package dev.outputhub.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a program have what nobody else wants of the processor. {@code nice} compares processes of one session only, where Linux
 * groups them (sched(7), autogroup), and the idle policy does too; the group has a nice value of its own.
 */
public final class LowPriority {

    private static final Path GROUP = Path.of("/proc/self/autogroup");
    private static final String LOWEST = "19";
    private static final List<List<String>> PREFIXES =
            List.of(List.of("chrt", "-i", "0"), List.of("nice", "-n", LOWEST));

    private LowPriority() {}

    /** As far as the system goes along: containers may forbid it, and not all systems have both. */
    public static List<String> command(List<String> command) {
        return Stream.concat(PREFIXES.stream().filter(LowPriority::works).flatMap(List::stream), command.stream())
                .toList();
    }

    private static boolean works(List<String> prefix) {
        var attempt = new ArrayList<>(prefix);
        attempt.add("true");
        return OneShot.succeeds(attempt);
    }

    /** For a program that leads a session of its own: it and all that it starts step back behind every other session. */
    public static void ofThisSession() {
        try {
            if (Files.exists(GROUP)) {
                Files.writeString(GROUP, LOWEST);
            }
        } catch (IOException _) {
            // then it is as important as what people do
        }
    }
}
