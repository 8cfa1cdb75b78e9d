package dev.outputhub.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid requests with one or two places of them replaced. Each is made by its number and the seed alone, but for the ids of records, so
 * that one that failed can be made again.
 */
final class HostileRequests {

    /** Taken by lists beside what the document names. */
    private static final List<String> OF_LISTS = List.of(
            "q",
            "include",
            "deleted",
            "favourite",
            "createdAt.gte",
            "createdAt.lt",
            "updatedAt.gte",
            "date.gte",
            "date.lt",
            "promptId",
            "agentId",
            "createdBy",
            "terms.tags",
            "terms.accuracy-levels",
            "terms.nothing",
            "terms",
            "kind",
            "state",
            "action",
            "unknown");

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "Idempotency-Key",
            "Content-Type",
            "Accept",
            "Content-Encoding",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "Last-Event-ID",
            "traceparent",
            "Accept-Language",
            "X-Forwarded-For",
            "Forwarded",
            "Hub-Organization",
            "Cookie",
            "X-HTTP-Method-Override",
            "Origin",
            "Authorization",
            "Accept-Encoding",
            "X-Trace-Id",
            "baggage");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*",
            "\"1\"",
            "1",
            "W/\"1\"",
            "\"",
            "\"\"",
            "\"9223372036854775807\"",
            "\"9223372036854775808\"",
            "\"-1\"",
            "\"1\", \"2\"",
            "\"\u0661\"",
            "fuzz-same-key",
            "k".repeat(255),
            "k".repeat(256),
            "k".repeat(5000),
            "text/plain",
            "application/json; charset=utf-16",
            "application/json;charset=iso-8859-1",
            "application/json; charset=bogus",
            "application/json; charset=\"",
            "application/xml",
            "application/merge-patch+json",
            "application/json;;;",
            "json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "text/event-stream",
            "*/*;q=2",
            "image/*",
            "application/cbor",
            "application/problem+xml",
            "gzip",
            "br, deflate",
            "bytes=0-0",
            "bytes=-1",
            "bytes=9-1",
            "bytes=0-99999999999999999999",
            "Thu, 32 Foo 2026 99:99:99 GMT",
            "0",
            "99999999999999999999",
            "-1",
            "0-0",
            "1-",
            "18446744073709551616-1",
            "00-00000000000000000000000000000000-0000000000000000-01",
            "00-zz",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "xx-YY-zz;q=x",
            "de;q=1.5, *;q=0",
            "127.0.0.1, 10.0.0.1",
            "for=\"[::1\"",
            "globex",
            "DELETE",
            "http://evil.example",
            "null",
            "a=b; c",
            "Bearer a.b.c",
            "Basic Og==",
            "Bearer",
            "%00",
            "\u00e9\ud83d\ude80",
            "\u0001",
            "a,".repeat(2000));

    private static final List<String> TAILS = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/../..",
            ";a=b",
            "%",
            "%zz",
            "%00",
            "%2f",
            "%2e%2e",
            "%c3%28",
            "%ed%a0%80",
            "?",
            "?&",
            "?=",
            "?a",
            "?%=%",
            "?q=%c3%28",
            "?limit=%00",
            "?[]=1",
            "?a[b]=1",
            "#x",
            "\\",
            "|",
            "{}",
            "^",
            "\"",
            "<",
            ".json",
            "?_method=DELETE",
            "\u00e9",
            "?\ud83d\ude80",
            "?" + "a".repeat(9000),
            "?" + "a=b&".repeat(1500),
            "/" + "a".repeat(9000));

    private final ApiDocument document;
    private final long seed;

    HostileRequests(ApiDocument document, long seed) {
        this.document = document;
        this.seed = seed;
    }

    Operation operation(int number) {
        return document.operations().get(number % document.operations().size());
    }

    /** @param known ids and cursors that are there and mean something else */
    HostileRequest request(int number, Records records, List<String> known) {
        var operation = operation(number);
        var random = new Random(seed * 1_000_003 + number);
        random.nextInt(); // close seeds begin alike
        var bodies = new ValidBodies(document, records);
        var draft = new Draft(operation, random, new HostileValues(random, known), bodies, records);
        var targets = draft.targets();
        var turn = number / document.operations().size() + (int) Math.floorMod(seed, 997L);
        draft.change(targets.get(turn % targets.size()));
        if (random.nextInt(3) == 0) {
            draft.change(targets.get(random.nextInt(targets.size())));
        }
        return draft.request(number);
    }

    /** A request as the document wants it. */
    HostileRequest valid(Operation operation, Records records) {
        var random = new Random(seed);
        return new Draft(
                        operation,
                        random,
                        new HostileValues(random, List.of()),
                        new ValidBodies(document, records),
                        records)
                .request(-1);
    }

    /** One request while it is made. */
    private static final class Draft {

        private final Operation operation;
        private final Random random;
        private final HostileValues values;
        private final ObjectNode body;
        private final List<String> places;
        private final List<String> inserted = new ArrayList<>();
        private final List<String> path;
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<String> changes = new ArrayList<>();
        private final MultipartDraft upload;
        private String tail = "";
        private boolean broken;

        Draft(Operation operation, Random random, HostileValues values, ValidBodies bodies, Records records) {
            this.operation = operation;
            this.random = random;
            this.values = values;
            this.body = bodies.of(operation).orElse(null);
            this.places = body == null ? List.of() : HostileBodies.places(body, bodies.schema(operation));
            var address = operation.address(records.byCollection());
            path = new ArrayList<>(List.of(address.replaceAll("\\?.*", "").split("/", -1)));
            if (operation.path().endsWith("/diff")) {
                query.put("to", "1");
            }
            if (operation.path().equals("/api/v1/search")) {
                query.put("q", "tides");
            }
            if (operation.parameters(Operation.In.HEADER).stream()
                    .anyMatch(it -> it.name().equals("If-Match"))) {
                headers.put("If-Match", "*");
            }
            upload = operation.multipart() ? new MultipartDraft(random, values) : null;
            operation
                    .body()
                    .ifPresent(it -> headers.put("Content-Type", upload == null ? it.mediaType() : upload.type()));
        }

        List<String> targets() {
            var targets = new ArrayList<String>();
            // a required vocabulary would refuse every record made without it, and so all that comes after
            places.stream()
                    .filter(place ->
                            !(operation.path().startsWith("/api/v1/vocabularies") && place.equals("/required")))
                    .forEach(place -> targets.add("body " + place));
            variables().forEach(index -> targets.add("path " + index));
            operation.parameters(Operation.In.QUERY).forEach(parameter -> targets.add("query " + parameter.name()));
            if (operation.parameters(Operation.In.QUERY).stream()
                    .anyMatch(it -> it.name().equals("limit"))) {
                OF_LISTS.forEach(name -> targets.add("query " + name));
            }
            if (body != null) {
                targets.addAll(List.of("broken body", "broken body"));
            }
            if (upload != null) {
                MultipartDraft.TARGETS.forEach(target -> targets.add("upload " + target));
            }
            targets.addAll(List.of("header", "header", "tail"));
            return targets;
        }

        private List<Integer> variables() {
            var pieces = operation.path().split("/", -1);
            return IntStream.range(0, pieces.length)
                    .filter(index -> pieces[index].startsWith("{"))
                    .boxed()
                    .toList();
        }

        void change(String target) {
            var name = target.substring(target.indexOf(' ') + 1);
            switch (target.split(" ")[0]) {
                case "body" -> {
                    var value = values.json();
                    HostileBodies.mark(body, name, inserted.size());
                    inserted.add(value);
                    changes.add(target + " = " + HostileRequest.shortened(value));
                }
                case "path" -> {
                    path.set(Integer.parseInt(name), encoded(values.text()));
                    changes.add(target + " = " + path.get(Integer.parseInt(name)));
                }
                case "query" -> {
                    query.put(name, encoded(values.text()));
                    changes.add(target + " = " + query.get(name));
                }
                case "broken" -> {
                    broken = true;
                    changes.add(target);
                }
                case "upload" -> changes.add(upload.change(name));
                case "header" -> {
                    var header = values.oneOf(HEADERS);
                    // addresses that are not let in are limited, and would be all that is answered
                    var value = header.equals("Authorization") && !values.oneIn(10)
                            ? "Bearer a.b.c"
                            : values.oneIn(3) ? line(values.text()) : values.oneOf(HEADER_VALUES);
                    headers.put(header.equals("Authorization") && !values.oneIn(20) ? "Accept" : header, value);
                    changes.add(header + ": " + value);
                }
                default -> {
                    tail = values.oneOf(TAILS);
                    changes.add("tail " + tail);
                }
            }
        }

        /** Mostly as a program would; sometimes in a way that is no encoding of anything. */
        private String encoded(String text) {
            var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            var longest = 12_000;
            var cut = encoded.length() > longest ? encoded.substring(0, longest) : encoded;
            return switch (random.nextInt(12)) {
                case 0 -> cut + values.oneOf(List.of("%", "%zz", "%c3%28", "%ed%a0%80", "%00", "+", "%2B", "%ff%fe"));
                case 1 -> cut.replace("+", "%20").toLowerCase(java.util.Locale.ROOT);
                default -> cut.replace("+", "%20");
            };
        }

        private static String line(String text) {
            // half a surrogate has no bytes of its own
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("[\r\n]", " ");
        }

        HostileRequest request(int number) {
            var target = String.join("/", path)
                    + (query.isEmpty()
                            ? ""
                            : query.entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                                    .collect(Collectors.joining("&", "?", "")))
                    + tail;
            return new HostileRequest(number, operation, target, headers, sent(), String.join("; ", changes));
        }

        private byte[] sent() {
            if (upload != null) {
                return upload.body();
            }
            if (body == null) {
                return new byte[0];
            }
            var written = HostileBodies.written(body, inserted);
            return broken ? HostileBodies.broken(written, random) : HostileBodies.bytes(written);
        }
    }
}
