package dev.outputhub.gateway.access;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address as the trail may know it: names of the interface stay, everything else, such as ids and words, becomes {@code {id}}. */
final class PlainPath {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,30}|v1");
    private static final int DEEPEST = 8;

    private PlainPath() {}

    static String of(String path) {
        return Arrays.stream(path.split("/", DEEPEST + 1))
                .limit(DEEPEST)
                .skip(1)
                .map(part -> NAME.matcher(part).matches() ? part : "{id}")
                .collect(Collectors.joining("/", "/", ""));
    }
}
