package dev.outputhub.platform.writing;

/** Entity tags: the version of a record in quotes (RFC 9110, 8.8.3). */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
