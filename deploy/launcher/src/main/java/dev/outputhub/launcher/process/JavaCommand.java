package dev.outputhub.launcher.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java program with the JDK the launcher itself runs on, kept small. */
public final class JavaCommand {

    private final List<String> arguments = new ArrayList<>();

    private JavaCommand(String... options) {
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(List.of(options));
    }

    /** For programs that are seldom busy: the quick compiler alone needs less memory and starts sooner. */
    public static JavaCommand withHeap(int mebibytes) {
        return small(mebibytes).option("-XX:TieredStopAtLevel=1").option("-XX:ReservedCodeCacheSize=48m");
    }

    /** For programs whose speed people feel. */
    public static JavaCommand busy(int heapMebibytes) {
        return small(heapMebibytes).option("-XX:ReservedCodeCacheSize=96m");
    }

    private static JavaCommand small(int heapMebibytes) {
        return new JavaCommand(
                "-Xmx" + heapMebibytes + "m",
                // what a start leaves behind is given back to the machine
                "-Xms24m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    public JavaCommand option(String option) {
        arguments.add(option);
        return this;
    }

    public JavaCommand using(StartCache cache) {
        cache.useOptions().forEach(this::option);
        return this;
    }

    public JavaCommand recording(StartCache cache) {
        cache.recordOptions().forEach(this::option);
        return this;
    }

    /** A run that is thrown away has no next start to record for. */
    public JavaCommand usingOrRecording(StartCache cache, boolean throwaway) {
        return throwaway || cache.isRecorded() ? using(cache) : recording(cache);
    }

    public List<String> main(List<Path> classpath, String mainClass, String... programArguments) {
        arguments.add("-cp");
        arguments.add(classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        arguments.addAll(List.of(programArguments));
        return List.copyOf(arguments);
    }

    public List<String> jar(Path jar, String... programArguments) {
        arguments.add("-jar");
        arguments.add(jar.toString());
        arguments.addAll(List.of(programArguments));
        return List.copyOf(arguments);
    }
}
