package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.FileReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a message means. By its id: the file is called so, begins so ({@code file-abc-photo.png},
 * {@code file_abc.dat}) or lies alone in a folder that is called so. By a name alone: only beside the records, since many
 * pictures of one person are called {@code image.png}.
 */
final class ArchiveFiles {

    static final ArchiveFiles NONE = new ArchiveFiles(List.of());

    /** Characters; what is shorter begins other names by chance. */
    private static final int SHORTEST_ID = 6;

    private static final List<String> SEPARATORS = List.of(".", "-", "_", "~", " ");

    private final TreeMap<String, List<Member>> byBaseName = new TreeMap<>();
    private final Map<String, Member> byPath = new HashMap<>();
    private final Map<String, List<Member>> byFolder = new HashMap<>();

    ArchiveFiles(List<Member> members) {
        for (var member : members) {
            byPath.put(member.name(), member);
            byBaseName
                    .computeIfAbsent(member.baseName(), _ -> new ArrayList<>())
                    .add(member);
            var folder = folder(member.name());
            byFolder.computeIfAbsent(folder.substring(folder.lastIndexOf('/') + 1), _ -> new ArrayList<>())
                    .add(member);
        }
    }

    /** @param record path of the file that the message was read from */
    @Nullable
    Member find(FileReference reference, String record) {
        return reference.named() ? named(reference.text(), record) : identified(id(reference.text()), record);
    }

    private @Nullable Member named(String name, String record) {
        var folder = folder(record);
        var beside = byPath.get(folder.isEmpty() ? name : folder + "/" + name);
        if (beside != null) {
            return beside;
        }
        var below = byBaseName.getOrDefault(base(name), List.of()).stream()
                .filter(member -> folder.isEmpty() || member.name().startsWith(folder + "/"))
                .filter(member -> member.name().endsWith(name))
                .toList();
        return below.size() == 1 ? below.getFirst() : null;
    }

    private @Nullable Member identified(String id, String record) {
        if (id.isEmpty()) {
            return null;
        }
        var path = byPath.get(id);
        if (path != null) {
            return path;
        }
        var name = base(id);
        var same = byBaseName.get(name);
        if (same != null) {
            return nearest(same, record);
        }
        if (name.length() < SHORTEST_ID) {
            return null;
        }
        for (var separator : SEPARATORS) {
            var begun = byBaseName.ceilingEntry(name + separator);
            if (begun != null && begun.getKey().startsWith(name + separator)) {
                return nearest(begun.getValue(), record);
            }
        }
        var inFolder = byFolder.getOrDefault(name, List.of());
        return inFolder.size() == 1 ? inFolder.getFirst() : null;
    }

    private static Member nearest(List<Member> members, String record) {
        var folder = folder(record);
        return members.stream()
                .filter(member -> member.name().startsWith(folder))
                .findFirst()
                .orElse(members.getFirst());
    }

    /** {@code file-service://file-abc} and {@code sediment://file_abc#page} mean the file in the middle; the web is not here. */
    private static String id(String reference) {
        if (reference.startsWith("http://") || reference.startsWith("https://") || reference.startsWith("data:")) {
            return "";
        }
        var scheme = reference.indexOf("://");
        var id = scheme < 0 ? reference : reference.substring(scheme + 3);
        var end = id.indexOf('#') >= 0 ? id.indexOf('#') : id.indexOf('~');
        return end < 0 ? id : id.substring(0, end);
    }

    private static String folder(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
