package dev.outputhub.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Values that bodies, parameters and headers are not made for. jqwik makes values by type and shrinks them, but none that are no JSON or
 * no HTTP, and half of what is here is neither.
 */
final class HostileValues {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "1.5",
            "-0.0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "-1e400",
            "1e-400",
            "1e308",
            "1E1000000000",
            "-1E-1000000000",
            "1".repeat(400),
            "1".repeat(5000),
            "0." + "3".repeat(2000));

    private static final List<String> NO_NUMBERS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            "1_000",
            "\u0661\u0662",
            "\uff11",
            "1,5",
            "+1",
            "1.",
            "true",
            "null");

    private static final List<String> TIMES = List.of(
            "0000-01-01",
            "0000-12-31T23:59:59Z",
            "0001-01-01T00:00:00+14:00",
            "-0001-01-01",
            "-4713-01-01",
            "-4714-11-23T00:00:00Z",
            "10000-01-01",
            "+10000-01-01",
            "+10000-01-01T00:00:00Z",
            "2026-02-29",
            "2024-02-29",
            "2026-13-01",
            "2026-00-00",
            "2026-06-30T23:59:60Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:00:00+18:00",
            "2026-01-01T00:00:00+19:00",
            "2026-01-01T00:00:00.123456789Z",
            "9999-12-31",
            "9999-12-31T23:59:59.999999999-18:00",
            "294276-12-31T23:59:59Z",
            "+294277-01-01T00:00:00Z",
            "-999999999-01-01",
            "+999999999-12-31",
            "+1000000000-01-01",
            "-1000000000-01-01T00:00:00Z",
            "2026-W01-1",
            "2026-1-1",
            "20260101",
            "2026-01-01 00:00",
            "2026-01-01T00:00",
            "1767225600",
            "today",
            "2026-03-29T02:30:00Z");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u00a0\u2003",
            "a",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "x\udfffy",
            "\udc00\ud800",
            "\ufeff",
            "\uffff",
            "\u202eabc\u202c",
            "\u2066\u2069",
            "\u200b",
            "e\u0301",
            "\u0130",
            "\u00df",
            "\ufb01",
            "\u1100\u1161\u11a8",
            "\ud83d\udc69\u200d\ud83d\ude80",
            "\ud83c\udff4\udb40\udc67\udb40\udc7f",
            "a" + "\u0301".repeat(1000),
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0e44\u0e17\u0e22".repeat(200),
            "\r\n",
            "a\r\nb: c",
            "\u0085\u2028",
            "\u0001\u001b[31m\u007f",
            "' OR 1=1 --",
            "\"; drop table x",
            "\\",
            "\\u0000",
            "\\ud800",
            "%",
            "_%",
            "%s%n%d",
            "${jndi:ldap://localhost:9/a}",
            "{{",
            "{{topic}}",
            "{{#x}}",
            "{{{{{{",
            "}}",
            "#{1}",
            "../../../etc/passwd",
            "..",
            ".",
            "/",
            "a/b",
            "a\\b",
            "a;b=c",
            "<script>alert(1)</script>",
            "<mark>",
            "\"\"",
            "\"",
            "-",
            "--",
            "-a",
            "a -b",
            "*",
            "(",
            "a & b | !",
            ":*",
            "a:*b",
            "tags",
            "any:",
            "any:a,b",
            "all:,",
            "not:",
            "none",
            "some",
            "any:" + "a,".repeat(2000),
            "-createdAt",
            "createdAt,createdAt",
            "-,",
            ",",
            "=",
            "null",
            "true",
            "[]",
            "{}",
            "text/html",
            "text/html; charset=x",
            "de_DE@x",
            "x-".repeat(20),
            "http://localhost:9/",
            "http://[::1",
            "http://[::1]:99999/",
            "http://exa mple/",
            "http://",
            "https:///a",
            "file:///etc/passwd",
            "http://u:p@localhost:9",
            "http://\u0130.example",
            "http://localhost:9/" + "a".repeat(1990),
            "http://xn--",
            "http://-/",
            "javascript:alert(1)",
            "#12345g",
            "owner",
            "*, \"1\"",
            "W/\"1\"",
            "\"1",
            "a".repeat(80),
            "a".repeat(81),
            "\u00e9".repeat(255),
            "a".repeat(1000),
            "\ud83d\ude80".repeat(500),
            "\ud83d\ude80".repeat(251),
            "a ".repeat(2000),
            "\"a\" ".repeat(1000));

    private static final int LONG = 300_000;
    private static final List<Integer> DEPTHS =
            List.of(16, 31, 32, 33, 60, 62, 63, 64, 65, 66, 100, 499, 500, 501, 998, 1000, 1001, 5000);
    private static final List<Integer> MANY = List.of(2, 51, 101, 501, 1001, 10_001, 70_000);

    private final Random random;
    private final List<String> ids;

    /** @param known ids and cursors that are there: of other kinds, of another organisation */
    HostileValues(Random random, List<String> known) {
        this.random = random;
        this.ids = new ArrayList<>(known);
        var one = UUID.randomUUID().toString();
        ids.addAll(List.of(
                one,
                "{" + one + "}",
                one.toUpperCase(java.util.Locale.ROOT),
                one.replace("-", ""),
                "1-1-1-1-1",
                one + "x",
                one + " ",
                "urn:uuid:" + one,
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "123456789-1234-1234-1234-123456789abc",
                "-----------------------------------",
                "g" + one.substring(1)));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** As it stands in a query, a path or a header, before any encoding. */
    String text() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> oneOf(ids);
            case 2 -> oneOf(NUMBERS);
            case 3 -> oneOf(NO_NUMBERS);
            case 4, 5 -> oneOf(TIMES);
            case 6 -> cut(oneOf(ids));
            default -> oneOf(TEXTS);
        };
    }

    /** What stands in place of a JSON value; not always JSON. */
    String json() {
        return switch (random.nextInt(16)) {
            case 0 ->
                oneOf(List.of(
                        "null",
                        "true",
                        "false",
                        "[]",
                        "{}",
                        "[null]",
                        "[[]]",
                        "{\"\":\"\"}",
                        "[1,\"a\",{}]",
                        "[true]"));
            case 1, 2 -> oneOf(NUMBERS);
            case 3 -> oneIn(4) ? oneOf(NO_NUMBERS) : quoted(oneOf(NUMBERS));
            case 4, 5 -> nested();
            case 6 -> many();
            case 7 ->
                quoted(
                        oneIn(3)
                                ? oneOf(List.of("a", "\u0e44", "\"", "\ud83d\ude80", " a"))
                                        .repeat(LONG)
                                : oneOf(NO_NUMBERS));
            case 8 -> "{" + quoted(oneOf(TEXTS)) + ":" + quoted(oneOf(TEXTS)) + "}";
            case 9 ->
                oneOf(List.of(
                        "{\"a\":1,\"a\":2}",
                        "{\"$ref\":\"#\"}",
                        "{\"@class\":\"java.lang.Object\"}",
                        "{\"tags\":null}",
                        "{\"tags\":[null]}",
                        "{\"tags\":{\"a\":1}}",
                        "{\"nothing\":[\"a\"]}",
                        "{\"tags\":[\"\u0000\"]}",
                        "{\"value\":{\"value\":[{}]}}"));
            case 10, 11 -> quoted(oneOf(ids));
            case 12 -> quoted(oneOf(TIMES));
            case 13 -> "[" + quoted(oneOf(TEXTS)) + "," + quoted(oneOf(ids)) + "]";
            default -> quoted(oneOf(TEXTS));
        };
    }

    private String nested() {
        int depth = oneOf(DEPTHS);
        return oneIn(2)
                ? "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)
                : "[".repeat(depth) + oneOf(List.of("", "1", "{}")) + "]".repeat(depth);
    }

    private String many() {
        int times = oneOf(MANY);
        if (oneIn(3)) {
            var fields = new StringBuilder("{");
            for (int i = 0; i < times; i++) {
                fields.append(i == 0 ? "" : ",")
                        .append("\"k")
                        .append(i)
                        .append("\":")
                        .append(i);
            }
            return fields.append('}').toString();
        }
        var item = oneOf(List.of("null", "1", "\"a\"", "{}", "[]", quoted(oneOf(ids))));
        return "[" + (item + ",").repeat(times - 1) + item + "]";
    }

    private String cut(String text) {
        return text.isEmpty() ? text : text.substring(0, random.nextInt(text.length()));
    }

    /** Half surrogates and U+0000 are escaped, which makes them JSON. */
    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
