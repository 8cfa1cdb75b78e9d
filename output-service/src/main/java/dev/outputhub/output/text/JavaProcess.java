package dev.outputhub.output.text;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JVM of its own on the classes of this one: of a test, of the jars laid out flat, or of the one jar with the others in it. */
final class JavaProcess {

    private static final String IN_ONE_JAR = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final List<String> SMALL = List.of(
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xlog:disable",
            "-Djava.awt.headless=true");

    private static final List<String> SILENT = List.of(
            "-Dslf4j.internal.verbosity=ERROR", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private static final List<String> ALONE =
            List.of("-DsocksProxyHost=0.0.0.0", "-DsocksProxyPort=1", "-DsocksNonProxyHosts=");

    private final long heapMebibytes;
    private final Path folder;

    JavaProcess(long heapMebibytes, Path folder) {
        this.heapMebibytes = heapMebibytes;
        this.folder = folder;
    }

    /**
     * Sees no environment, and so none of the service's credentials. Nothing in it uses the network; should a file make it try, no name
     * is known and each socket goes to a proxy that is not there.
     */
    ProcessBuilder of(Class<?> main, List<String> arguments) {
        var home = System.getProperty("java.home");
        var command = new ArrayList<String>();
        command.add(home + "/bin/java");
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(SMALL);
        command.addAll(SILENT);
        command.addAll(ALONE);
        command.add("-Djdk.net.hosts.file=" + folder.resolve("no-hosts"));
        command.add("-Djava.io.tmpdir=" + folder);
        if (isInOneJar(main)) {
            command.add("-Dloader.main=" + main.getName());
        }
        command.add("-cp");
        command.add(classpath());
        command.add(isInOneJar(main) ? IN_ONE_JAR : main.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** As seen from another folder. */
    private static String classpath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isInOneJar(Class<?> main) {
        var source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }
}
