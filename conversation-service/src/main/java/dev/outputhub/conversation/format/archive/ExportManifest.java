package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** ChatGPT's list of the files that an export was cut into: it tells which of them are not in the archive. */
final class ExportManifest {

    private static final int LARGEST = 8 << 20;

    private static final String NAME = "export_manifest.json";
    /** One of the files that an export was cut into: what all are called, and the number. */
    private static final Pattern PART = Pattern.compile("(.*-)(\\d{3})(\\.json)");

    private final Set<String> names;

    ExportManifest(List<Member> members) {
        this.names = members.stream().map(Member::name).collect(Collectors.toSet());
    }

    /** What the list itself is told as, then a line for each file that is missing. */
    List<Read> records(Member list, ImportedRecord told) {
        var records = new ArrayList<Read>();
        records.add(new Read(ExportFormat.EXPORT_MANIFEST, told));
        if (list.size() <= LARGEST) {
            var folder = list.name()
                    .substring(0, list.name().length() - list.baseName().length());
            for (var logical : Fields.entries(Fields.object(NestedJson.object(list.text()), "logical_files"))) {
                for (var file : Fields.elements(logical.getValue(), "files")) {
                    var name = Fields.asText(file);
                    if (name != null && !names.contains(folder + name)) {
                        records.add(new Read(
                                ExportFormat.EXPORT_MANIFEST,
                                BrokenRecord.file(
                                        EntryName.shown(folder + name),
                                        "The archive's own list names this file, and it is not there")));
                    }
                }
            }
        }
        return records;
    }

    /** Where there is no list, the numbers of the files tell of some that are missing between others. */
    List<Read> gaps() {
        if (names.stream().anyMatch(name -> name.endsWith(NAME))) {
            return List.of();
        }
        var numbers = new TreeMap<String, TreeSet<Integer>>();
        for (var name : names) {
            var part = PART.matcher(name);
            if (part.matches()) {
                numbers.computeIfAbsent(part.group(1), _ -> new TreeSet<>()).add(Integer.valueOf(part.group(2)));
            }
        }
        var gaps = new ArrayList<Read>();
        numbers.forEach((called, there) -> IntStream.range(there.first(), there.last())
                .filter(number -> !there.contains(number))
                .mapToObj(number -> String.format(Locale.ROOT, "%s%03d.json", called, number))
                .map(name -> BrokenRecord.file(
                        EntryName.shown(name),
                        "Files of this name with lower and higher numbers are there; this one is not"))
                .forEach(broken -> gaps.add(new Read(ExportFormat.UNKNOWN, broken))));
        return gaps;
    }
}
