package dev.outputhub.conversation.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The requests of a batch and its results are files of their own. Where one folder of an archive has one file of requests, it and
 * the files of results beside it are read as one, in which the lines of each {@code custom_id} meet, whichever file comes first.
 * Of several files of requests nothing says which results are whose: they are told apart.
 */
final class BatchFiles {

    /** Bytes of all files of a batch together; of more, each file is read by itself. */
    private static final long READ_AS_ONE = 1L << 30;
    /** Bytes of a file's beginning that tell what it is. */
    private static final int LOOKED_AT = 4096;

    private enum Kind {
        REQUESTS,
        RESULTS,
        OTHER
    }

    private BatchFiles() {}

    static List<ZipMembers.Candidate> joined(List<ZipMembers.Candidate> files) {
        var batches = new LinkedHashMap<String, Map<Integer, Kind>>();
        for (var at = 0; at < files.size(); at++) {
            var kind = files.get(at).refusal() == null ? kind(files.get(at).member()) : Kind.OTHER;
            if (kind != Kind.OTHER) {
                batches.computeIfAbsent(folder(files.get(at).member()), _ -> new HashMap<>())
                        .put(at, kind);
            }
        }
        var result = new ArrayList<>(files);
        var read = new ArrayList<Integer>();
        for (var batch : batches.values()) {
            var places = batch.keySet().stream().sorted().toList();
            var requests = batch.values().stream()
                    .filter(kind -> kind == Kind.REQUESTS)
                    .count();
            var members = places.stream().map(at -> files.get(at).member()).toList();
            var size = members.stream().mapToLong(Member::size).sum();
            if (requests == 1 && members.size() > 1 && size <= READ_AS_ONE) {
                result.set(places.getFirst(), new ZipMembers.Candidate(asOne(members, size), null));
                read.addAll(places.subList(1, places.size()));
            }
        }
        return IntStream.range(0, result.size())
                .filter(at -> !read.contains(at))
                .mapToObj(result::get)
                .toList();
    }

    private static String folder(Member member) {
        return member.name().substring(0, member.name().lastIndexOf('/') + 1);
    }

    private static Member asOne(List<Member> members, long size) {
        var first = members.getFirst();
        return new Member(first.name(), size, first.folders(), false, () -> new Lines(members.iterator()));
    }

    private static Kind kind(Member member) {
        if (!member.extension().equals("jsonl") && !member.extension().equals("json")) {
            return Kind.OTHER;
        }
        try {
            var beginning = new String(member.beginning(LOOKED_AT), StandardCharsets.UTF_8);
            if (!beginning.replace("\uFEFF", "").stripLeading().startsWith("{")
                    || !beginning.contains("\"custom_id\"")) {
                return Kind.OTHER;
            }
            var request = first(beginning, "\"params\"", "\"method\"", "\"url\"");
            var result = first(beginning, "\"response\"", "\"result\"", "\"error\"");
            return request < result ? Kind.REQUESTS : result < request ? Kind.RESULTS : Kind.OTHER;
        } catch (IOException _) {
            // the reading of the file itself says so
            return Kind.OTHER;
        }
    }

    private static int first(String text, String... words) {
        return List.of(words).stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** One file after the other, each beginning a line. */
    private static final class Lines extends InputStream {

        private final Iterator<Member> members;
        private InputStream current = InputStream.nullInputStream();

        Lines(Iterator<Member> members) {
            this.members = members;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = current.read(buffer, offset, length);
            if (count >= 0 || !members.hasNext()) {
                return count;
            }
            current.close();
            current = members.next().source().open();
            buffer[offset] = '\n';
            return 1;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
