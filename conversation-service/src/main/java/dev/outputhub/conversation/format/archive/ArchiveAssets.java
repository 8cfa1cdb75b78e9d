package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.HashMap;
import java.util.List;

/** Gathers what the names of an archive's files say about attachments, before its conversations are read. */
final class ArchiveAssets {

    private static final String LIST = "conversation_asset_file_names.json";
    private static final int LARGEST_LIST = 32 << 20;

    private ArchiveAssets() {}

    static AssetNames of(List<Member> members) {
        var names = new HashMap<String, String>();
        for (var member : members) {
            if (member.baseName().startsWith("file")) {
                names.put(member.baseName(), member.baseName());
            }
        }
        members.stream()
                .filter(member -> member.baseName().equals(LIST) && member.size() <= LARGEST_LIST)
                .findFirst()
                .ifPresent(list -> Fields.entries(NestedJson.object(list.text()))
                        .forEach(entry -> {
                            var name = Fields.asText(entry.getValue());
                            if (name != null) {
                                names.put(entry.getKey(), name);
                            }
                        }));
        return new AssetNames(names);
    }
}
