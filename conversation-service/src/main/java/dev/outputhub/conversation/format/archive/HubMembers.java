package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.outputhub.HubManifest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an archive that Output Hub wrote, in the order in which its records come back, wherever they stand in the ZIP. */
final class HubMembers {

    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final String CONTENTS = "files/";

    private final HubManifest manifest;
    private final Member own;
    private final List<ZipMembers.Candidate> members;
    private final ImportLimits limits;
    private final Map<String, ZipMembers.Candidate> contents = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private HubMembers(HubManifest manifest, Member own, List<ZipMembers.Candidate> members, ImportLimits limits) {
        this.manifest = manifest;
        this.own = own;
        this.members = members;
        this.limits = limits;
        for (var member : members) {
            var id = contentOf(member.member().name());
            if (id != null) {
                contents.putIfAbsent(id, member);
            }
        }
    }

    /** Null where the upload is no such archive. */
    static @Nullable HubMembers of(List<ZipMembers.Candidate> members, ImportLimits limits) {
        for (var candidate : members) {
            if (candidate.refusal() == null && candidate.member().name().equals(HubManifest.FILE)) {
                var manifest = manifest(candidate.member());
                return manifest == null ? null : new HubMembers(manifest, candidate.member(), members, limits);
            }
        }
        return null;
    }

    private static @Nullable HubManifest manifest(Member member) {
        try {
            return HubManifest.of(member.beginning(LONGEST_MANIFEST));
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Of what is read record by record. */
    long size() {
        return members.stream()
                .filter(candidate ->
                        HubManifest.FILES.containsValue(candidate.member().name()))
                .mapToLong(candidate -> candidate.member().size())
                .sum();
    }

    /** Each is opened when its turn comes. */
    Stream<MemberRecords> records(@Nullable ExportFormat wanted) {
        if (wanted != null && wanted != ExportFormat.OUTPUT_HUB) {
            return Stream.of(told(
                    own,
                    SkippedRecord.file(
                            own.name(),
                            "It is an archive of Output Hub, and only " + wanted.title() + " was asked for",
                            true)));
        }
        var refusal = manifest.refusal();
        if (refusal != null) {
            return Stream.of(ArchiveReader.broken(own, refusal));
        }
        var kinds = HubManifest.FILES.entrySet().stream()
                .flatMap(entry -> members.stream()
                        .filter(candidate -> candidate.member().name().equals(entry.getValue()))
                        .map(candidate -> open(entry.getKey(), candidate)));
        return Stream.concat(kinds, Stream.of(true).flatMap(_ -> leftOver()));
    }

    private MemberRecords open(String kind, ZipMembers.Candidate candidate) {
        var member = candidate.member();
        var refusal = candidate.refusal();
        if (refusal != null) {
            return ArchiveReader.broken(member.unread(), refusal);
        }
        try {
            var expected = manifest.counts().get(member.name().replace(".jsonl", ""));
            return new HubRecords(
                    member, kind, manifest.organizationId(), expected, this::content, limits.maxRecordSize());
        } catch (IOException e) {
            return ArchiveReader.broken(member, "The file cannot be read: " + e.getMessage());
        }
    }

    private ArchivedRecord.@Nullable Content content(String fileId) {
        var candidate = contents.get(fileId);
        if (candidate == null) {
            return null;
        }
        named.add(candidate.member().name());
        return candidate.refusal() != null
                ? null
                : new ArchivedRecord.Content() {
                    @Override
                    public long size() {
                        return candidate.member().size();
                    }

                    @Override
                    public InputStream open() throws IOException {
                        return candidate.member().source().open();
                    }
                };
    }

    /** After all records were read: what none of them speaks of. */
    private Stream<MemberRecords> leftOver() {
        return members.stream()
                .map(ZipMembers.Candidate::member)
                .filter(member -> !member.name().equals(HubManifest.FILE)
                        && !HubManifest.FILES.containsValue(member.name())
                        && !named.contains(member.name()))
                .map(member -> told(
                        member.unread(),
                        SkippedRecord.file(
                                member.name(),
                                contentOf(member.name()) == null
                                        ? "It is no part of an archive of Output Hub that is known here"
                                        : "No record of the archive has this file",
                                true)));
    }

    /** The id of the file whose content this is, or null. */
    private static @Nullable String contentOf(String name) {
        var end = name.indexOf('/', CONTENTS.length());
        return name.startsWith(CONTENTS) && end > 0 ? name.substring(CONTENTS.length(), end) : null;
    }

    private static MemberRecords told(Member member, ImportedRecord record) {
        return MemberRecords.of(member, List.of(new Read(ExportFormat.OUTPUT_HUB, record)));
    }
}
