package dev.outputhub.conversation.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what happened to one record, each kind of thing once with its count. */
public final class Remarks {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int lostMessages;

    public void add(String remark) {
        counts.merge(remark, 1, Integer::sum);
    }

    /** A message that could not be read. */
    public void lostMessage(String remark) {
        add(remark);
        lostMessages++;
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
