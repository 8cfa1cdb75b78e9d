package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ChatGPT's list of the files that an export was cut into: it tells which of them are not in the archive. */
final class ExportManifest {

    private static final int LARGEST = 8 << 20;

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
}
