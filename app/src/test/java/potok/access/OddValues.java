package potok.access;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What people, broken programs and attackers put where something sensible was asked for. */
final class OddValues {
    /** Found again in a page as it is, it would run there. */
    static final String SCRIPT = "<script>alert('potok')</script>";

    private static final List<String> VALUES = List.of(
            // Wrong types.
            "",
            " ",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "true",
            "-1",
            "0",
            "1,5",
            "0x7f",
            "１２",
            "1e309",
            "[]",
            "{}",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(400),
            "0000-00-00",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31T23:59:59Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-20T25:61:00Z",
            "24:61",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            // Odd Unicode.
            "\0",
            "a\0b",
            "\uD800",
            "\uDFFF\uD83D",
            "\u202Eгоп",
            "😀".repeat(300),
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
            "\uFEFF",
            "\uFFFF",
            "\u0085\u2028",
            "\t\u000B\u0001",
            "ﬀİı",
            // Fragments of SQL, scripts and templates.
            "' OR '1'='1",
            "'; drop table call; --",
            "1; select pg_sleep(30)",
            "%' and 1=(1) --",
            "\\",
            "%",
            "_",
            SCRIPT,
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "[[${7*7}]]",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "{{7*7}}",
            "${jndi:ldap://localhost:1/a}",
            "%n%s%x",
            "{0}'{",
            // Tricks with paths and addresses.
            "../../etc/passwd",
            "..%2f..%2f",
            "..;/",
            "%00",
            "%2e%2e%2f",
            "....//",
            "file:///etc/passwd",
            "//example.com",
            "http://169.254.169.254/",
            "con",
            ".",
            "..",
            // Huge.
            "A".repeat(10_000),
            "я".repeat(70_000),
            "(".repeat(5_000));

    private OddValues() {}

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(VALUES)),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(40)),
                Tuple.of(1, Arbitraries.longs().map(String::valueOf)),
                Tuple.of(1, Arbitraries.strings().withCharRange('!', '~').ofMaxLength(20)));
    }

    /** Values as JSON has them, of every type and shape. */
    static Arbitrary<String> json() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, texts().map(OddValues::quoted)),
                Tuple.of(
                        5,
                        Arbitraries.of(
                                "null",
                                "true",
                                "[]",
                                "{}",
                                "[[[[]]]]",
                                "{\"a\":{\"b\":[1]}}",
                                "-0",
                                "1e400",
                                "-1E-400",
                                "9".repeat(500),
                                "1.5",
                                "[null]",
                                "\"\\u0000\"",
                                "\"\\ud800\"",
                                "\"\\q\"",
                                "NaN",
                                "01",
                                "[".repeat(3000) + "]".repeat(3000),
                                "{\"value\":null,\"type\":\"Object\"}",
                                "{\"value\":\"x\",\"type\":\"Integer\"}",
                                "'x'",
                                "")));
    }

    static Arbitrary<String> pathTricks() {
        return Arbitraries.of(
                "%s/",
                "%s//",
                "/%s",
                "%s/.",
                "%s/..",
                "%s/..;/",
                "%s;a=b",
                "%s;jsessionid=1",
                "%s%%00",
                "%s%%2e%%2e/",
                "%s/%%2e",
                "%s%%2f",
                "%s.json",
                "%s.",
                "%s%%20",
                "%s\\",
                "%s?",
                "%s#",
                "%s%%",
                "%s%%zz",
                "%s%%c0%%ae",
                "/..%s",
                "/./%s",
                "/%%2e%%2e%s",
                "/static/..%s",
                "/login;%s",
                "%s?%%00=1",
                "%s?a=%%ff%%fe",
                "%s?=&&=;",
                "%s?%%5B%%5D=1&a[0]=2",
                "http://example.com%s",
                "%s%%0d%%0aX-Injected:1",
                "%s?lang=%%00",
                "%s?page=-1");
    }

    static Arbitrary<String> headers() {
        var names = Arbitraries.of(
                "Authorization",
                "Authorization: Bearer ",
                "Authorization: Basic ",
                "Accept-Language",
                "Cookie: lang=",
                "Cookie: theme=",
                "Cookie: SESSION=",
                "Cookie: JSESSIONID=",
                "X-Organisation",
                "X-Api-Key",
                "Accept",
                "HX-Request",
                "HX-Target",
                "HX-Current-URL",
                "Origin",
                "Referer",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "Forwarded",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "X-CSRF-TOKEN",
                "X-XSRF-TOKEN",
                "User-Agent",
                "Accept-Charset",
                "Accept-Encoding",
                "X-HTTP-Method-Override",
                "Content-Language",
                "Last-Event-ID",
                "Access-Control-Request-Method");
        return Combinators.combine(names, headerValues())
                .as((name, value) -> name.contains(":") ? name + value : name + ": " + value);
    }

    private static Arbitrary<String> headerValues() {
        var special = Arbitraries.of(
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "Og==",
                "====",
                "*/*;q=9",
                "text",
                "application/xml",
                "xx-" + "yy-".repeat(500),
                "de;q=NaN, *;q=-1",
                "ru-RU-u-" + "ca-".repeat(50),
                "for=;host=\"",
                "99999",
                "bytes=99999999999-1",
                "bytes=0-0," + "1-1,".repeat(300),
                "a b",
                "null",
                "[::1",
                "%",
                "TRACE");
        return Arbitraries.oneOf(special, texts())
                .map(value -> value.replaceAll("[\\r\\n]", " "))
                .map(value -> value.length() > 3000 ? value.substring(0, 3000) : value);
    }

    static Arbitrary<String> contentTypes() {
        return Arbitraries.of(
                "application/json",
                "application/json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "text/xml",
                "application/xml",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/octet-stream",
                "garbage",
                "*/*",
                "/",
                "application/x-java-serialized-object",
                "image/svg+xml");
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate((char) character)) {
                quoted.append("\\u%04x".formatted(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
