package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.json.JsonExport;
import dev.outputhub.conversation.format.json.RecordStream;
import dev.outputhub.conversation.format.outputhub.CsvRecords;
import dev.outputhub.conversation.format.outputhub.HubForm;
import dev.outputhub.conversation.format.outputhub.HubManifest;
import dev.outputhub.conversation.format.outputhub.HubRows;
import dev.outputhub.conversation.format.outputhub.HubTable;
import dev.outputhub.conversation.format.outputhub.XmlRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an archive that Output Hub wrote, in the order in which its records come back, wherever they stand in the ZIP. */
final class HubMembers {

    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final String CONTENTS = "files/";

    private final HubManifest manifest;
    private final HubForm form;
    private final Member own;
    private final List<ZipMembers.Candidate> members;
    private final ImportLimits limits;
    private final Map<String, ZipMembers.Candidate> contents = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private HubMembers(HubManifest manifest, Member own, List<ZipMembers.Candidate> members, ImportLimits limits) {
        this.manifest = manifest;
        this.form = Objects.requireNonNullElse(manifest.form(), HubForm.JSON);
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

    /** Null where the upload is no such archive, or one of notes, which are read as such. */
    static @Nullable HubMembers of(List<ZipMembers.Candidate> members, ImportLimits limits) {
        for (var candidate : members) {
            if (candidate.refusal() == null && candidate.member().name().equals(HubManifest.FILE)) {
                var manifest = manifest(candidate.member());
                return manifest == null || manifest.form() == HubForm.MARKDOWN
                        ? null
                        : new HubMembers(manifest, candidate.member(), members, limits);
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
                .filter(candidate -> holdsRecords(candidate.member().name()))
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
        var kinds = HubManifest.KINDS.entrySet().stream().flatMap(entry -> records(entry.getKey(), entry.getValue()));
        return Stream.concat(kinds, Stream.of(true).flatMap(_ -> leftOver()));
    }

    private Stream<MemberRecords> records(String kind, String plural) {
        var found = members.stream()
                .filter(candidate -> candidate.member().name().equals(form.file(plural)))
                .toList();
        var expected = manifest.counts().getOrDefault(plural, 0L);
        return found.isEmpty() && expected > 0
                ? Stream.of(ArchiveReader.broken(
                        own.unread(),
                        "The archive says that it has " + expected + " records in " + form.file(plural)
                                + ", and that file is not there"))
                : found.stream().flatMap(candidate -> open(kind, plural, candidate));
    }

    private Stream<MemberRecords> open(String kind, String plural, ZipMembers.Candidate candidate) {
        var member = candidate.member();
        var refusal = candidate.refusal();
        if (refusal != null) {
            return Stream.of(ArchiveReader.broken(member.unread(), refusal));
        }
        var parts = parts(kind);
        var expected = manifest.counts().get(plural);
        var lacking = parts.entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(part -> ArchiveReader.broken(
                        own.unread(),
                        form.file(part.getKey()) + " is not there or cannot be read: what each " + kind
                                + " had in it is missing"));
        var readable = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .toList();
        try {
            var records = new HubRecords(
                    member,
                    readable.stream()
                            .map(part -> Objects.requireNonNull(part.getValue()))
                            .toList(),
                    kind,
                    manifest.organizationId(),
                    expected,
                    this::content,
                    files -> stream(
                            kind,
                            plural,
                            readable.stream().map(Map.Entry::getKey).toList(),
                            files));
            return Stream.concat(lacking, Stream.of(records));
        } catch (IOException e) {
            return Stream.of(ArchiveReader.broken(member, "The file cannot be read: " + e.getMessage()));
        }
    }

    private RecordStream stream(String kind, String plural, List<String> parts, List<InputStream> files)
            throws IOException {
        return switch (form) {
            case XML -> new XmlRecords(files.getFirst(), plural, kind, limits.maxRecordSize());
            case CSV -> {
                var rows = new ArrayList<HubRows>();
                for (int at = 0; at < parts.size(); at++) {
                    rows.add(rows(parts.get(at), kind, files.get(at + 1)));
                }
                yield new CsvRecords(kind, rows(plural, kind, files.getFirst()), rows, limits.maxRecordSize());
            }
            default -> JsonExport.lines(files.getFirst(), ExportFormat.OUTPUT_HUB, limits.maxRecordSize());
        };
    }

    private HubRows rows(String table, String kind, InputStream bytes) {
        var described = manifest.tables().getOrDefault(table, new HubTable(kind, null, 0, Map.of()));
        return new HubRows(form.file(table), described, bytes, limits.maxRecordSize());
    }

    /** The tables of what lies within records of a kind; null for one that is not there. */
    private Map<String, @Nullable Member> parts(String kind) {
        var parts = new LinkedHashMap<String, @Nullable Member>();
        manifest.tables().forEach((name, table) -> {
            if (table.kind().equals(kind) && table.field() != null) {
                parts.put(
                        name,
                        members.stream()
                                .filter(candidate -> candidate.refusal() == null
                                        && candidate.member().name().equals(form.file(name)))
                                .map(ZipMembers.Candidate::member)
                                .findFirst()
                                .orElse(null));
            }
        });
        return parts;
    }

    private boolean holdsRecords(String name) {
        return HubManifest.KINDS.values().stream()
                        .anyMatch(plural -> form.file(plural).equals(name))
                || manifest.tables().keySet().stream()
                        .anyMatch(table -> form.file(table).equals(name));
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
                        && !holdsRecords(member.name())
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
