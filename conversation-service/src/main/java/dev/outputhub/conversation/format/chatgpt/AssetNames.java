package dev.outputhub.conversation.format.chatgpt;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a file that messages mention by an id only. Since 2026 all files of an archive are renamed to
 * {@code <id>.dat} and a list tells their names; before, a file's name began with its id.
 */
public final class AssetNames {

    public static final AssetNames NONE = new AssetNames(Map.of());

    private final NavigableMap<String, String> nameByMember;

    /** @param nameByMember base name of a file in the archive to the name people know */
    public AssetNames(Map<String, String> nameByMember) {
        this.nameByMember = new TreeMap<>(nameByMember);
    }

    public @Nullable String of(@Nullable String pointer) {
        var id = id(pointer);
        if (id == null || id.isEmpty()) {
            return null;
        }
        var member = nameByMember.ceilingEntry(id);
        if (member == null || !member.getKey().startsWith(id)) {
            return null;
        }
        return baseName(member.getValue());
    }

    /** {@code file-service://file-abc} and {@code sediment://file_abc#page} both mean the file in the middle. */
    static @Nullable String id(@Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        var scheme = pointer.indexOf("://");
        var id = scheme < 0 ? pointer : pointer.substring(scheme + 3);
        var end = id.indexOf('#') >= 0 ? id.indexOf('#') : id.indexOf('~');
        return end < 0 ? id : id.substring(0, end);
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
