package dev.outputhub.conversation.format.archive;

import java.util.List;
import java.util.stream.Stream;

/** Folders of an archive as topics. The one folder that everything was packed in says nothing and is left out. */
record Folders(boolean wrapped) {

    static Folders of(List<String> names) {
        var files = names.stream().filter(name -> !name.startsWith("__MACOSX/")).toList();
        var tops = files.stream().map(Folders::top).distinct().limit(2).toList();
        var deeper = files.stream().anyMatch(name -> name.indexOf('/') != name.lastIndexOf('/'));
        return new Folders(tops.size() == 1 && !tops.getFirst().isEmpty() && deeper);
    }

    List<String> of(String name) {
        var parts = List.of(name.split("/"));
        return Stream.of(parts)
                .flatMap(List::stream)
                .limit(parts.size() - 1L)
                .skip(wrapped ? 1 : 0)
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    private static String top(String name) {
        var slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
