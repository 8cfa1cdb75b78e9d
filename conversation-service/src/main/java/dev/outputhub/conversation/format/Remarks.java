package dev.outputhub.conversation.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what happened to one record, each kind of thing once with its count, and the files that it holds itself. */
public final class Remarks {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, EmbeddedFile> embedded = new LinkedHashMap<>();
    private int lostMessages;

    public void add(String remark) {
        counts.merge(remark, 1, Integer::sum);
    }

    /** A message that could not be read. */
    public void lostMessage(String remark) {
        add(remark);
        lostMessages++;
    }

    /**
     * Bytes that stand in the record.
     *
     * @param what they are of, for a remark where they cannot be read
     * @param data base64, or an address that holds it
     * @return how a part names them; null where they cannot be read
     */
    public @Nullable String embed(String what, @Nullable String mediaType, String data) {
        var file = EmbeddedFile.of(mediaType, data);
        if (file == null) {
            add("The bytes of " + what + " inside a message were left out");
            return null;
        }
        embedded.putIfAbsent(file.reference(), file);
        return file.reference();
    }

    public List<EmbeddedFile> embedded() {
        return List.copyOf(embedded.values());
    }

    public int lostMessages() {
        return lostMessages;
    }

    public List<String> list() {
        return counts.entrySet().stream()
                .map(entry ->
                        entry.getValue() == 1 ? entry.getKey() : entry.getKey() + " (" + entry.getValue() + " times)")
                .toList();
    }
}
