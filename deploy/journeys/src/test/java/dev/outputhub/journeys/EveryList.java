package dev.outputhub.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Reads each list to its end, and some of the records in it, with the lists that they have. */
final class EveryList {

    private static final int RECORDS_OF_EACH = 40;
    private static final int PAGES = 5000;

    private final ApiDocument document;
    private final Api api;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private int pages;

    EveryList(ApiDocument document, Api api, long seed) {
        this.document = document;
        this.api = api;
        this.random = new Random(seed);
    }

    /** What did not answer as it should. */
    List<String> faults() {
        for (var list : lists().filter(it -> !it.hasVariables()).toList()) {
            read(list.path(), list);
            if (list.parameters(Operation.In.QUERY).stream()
                    .anyMatch(it -> it.name().equals("deleted"))) {
                read(list.path() + "?deleted=true", list);
            }
        }
        for (var path : List.of(
                "/api/v1/me",
                "/api/v1/me/preferences",
                "/api/v1/settings",
                "/api/v1/organization",
                "/api/v1/models",
                "/api/v1/audit/integrity")) {
            ok(path);
        }
        return faults;
    }

    int pages() {
        return pages;
    }

    private Stream<Operation> lists() {
        return document.operations().stream()
                .filter(it -> it.method().equals("GET"))
                .filter(it -> it.parameters(Operation.In.QUERY).stream()
                        .anyMatch(query -> query.name().equals("cursor")))
                .filter(it -> !it.path().equals("/api/v1/search"));
    }

    private void read(String path, Operation list) {
        Set<String> ids = new LinkedHashSet<>();
        var cursor = "";
        for (int page = 0; page < PAGES; page++) {
            var address = path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor;
            var read = ok(address);
            if (read.isEmpty()) {
                return;
            }
            var answer = read.get().json();
            answer.path("items")
                    .forEach(item ->
                            ids.add(item.path("key").asString(item.path("id").asString(""))));
            if (!answer.path("nextCursor").isString()) {
                break;
            }
            cursor = "&cursor=" + answer.path("nextCursor").asString();
        }
        if (!list.hasVariables()) {
            some(ids).forEach(id -> readOne(list.path() + "/" + id, list));
        }
    }

    private Collection<String> some(Set<String> ids) {
        var some = new ArrayList<>(ids);
        some.removeIf(String::isEmpty);
        java.util.Collections.shuffle(some, random);
        return some.subList(0, Math.min(RECORDS_OF_EACH, some.size()));
    }

    private void readOne(String address, Operation list) {
        var one = document.operations().stream()
                .filter(it -> it.method().equals("GET") && it.path().matches("\\Q" + list.path() + "\\E/\\{[^}]*}"))
                .findFirst();
        if (one.isPresent()) {
            ok(address);
        }
        lists().filter(it -> it.path().matches("\\Q" + list.path() + "\\E/\\{[^}]*}/[a-z-]+"))
                .forEach(it -> read(address + it.path().substring(it.path().lastIndexOf('/')), it));
    }

    private Optional<Api.Answer> ok(String address) {
        pages++;
        var answer = api.get(address);
        if (answer.status() == 200) {
            return Optional.of(answer);
        }
        faults.add("GET " + address + ": " + answer.status() + " " + HostileRequest.shortened(answer.body()));
        return Optional.empty();
    }
}
