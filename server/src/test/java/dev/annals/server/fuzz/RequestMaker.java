package dev.annals.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the same request of the same number in every run. */
final class RequestMaker {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String BOUNDARY = "fuzz-boundary";
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json;charset=x",
            "a",
            "*/*",
            "application/json; charset=utf-16",
            "multipart/form-data; boundary=" + "x".repeat(200));
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "text/event-stream",
            "image/png",
            "text/html",
            "a/b/c;q=9",
            "application/zip",
            "application/vnd.apache.parquet",
            ";;;");
    private static final List<String> OTHER_TARGETS = List.of(
            "//",
            "/..",
            "/api/v1/../../actuator/env",
            "/api/v1/customers/%2e%2e/%2e%2e",
            "/api/v1//customers",
            "/api/v1/customers/%00",
            "/api/v1/customers/%zz",
            "/api/v1/customers;jsessionid=1",
            "/api/v1/customers/%c0%af",
            "/api/v1/customers\\x",
            "*",
            "http://evil.example/",
            "/api/v1/customers/" + "x".repeat(9_000),
            "/%ff%fe",
            "/api/v1/customers/%252e%252e",
            "/WEB-INF/web.xml",
            "/swagger-ui/../../x",
            "/api/v1/customers#x");
    private static final List<String> OTHER_HEADERS = List.of(
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1'",
            "X-Forwarded-Proto: javascript",
            "Forwarded: for=evil",
            "Origin: https://evil.example",
            "Range: bytes=0-",
            "Expect: 200-maybe",
            "Cookie: JSESSIONID=x; a=\"",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Upgrade: h2c",
            "Content-Encoding: gzip",
            "Accept-Charset: utf-99",
            "Accept-Language: " + "zz-".repeat(400),
            "Accept-Language: \u00ff;q=x",
            "If-None-Match: *",
            "If-Modified-Since: never",
            "Access-Control-Request-Method: PUT");
    private static final List<String> BROKEN_HEADERS = List.of(
            "Host: other\r\nHost: again",
            "Content-Length: x",
            "Content-Length: -1",
            "Transfer-Encoding: what",
            "No-Colon",
            "Bad Name: x",
            "X: a\u0000b",
            "X-Big: " + "x".repeat(20_000),
            "X: 1\r\n".repeat(150) + "Y: 1");

    private final List<Operation> operations;
    private final Things things;
    private final String token;
    private final long seed;

    RequestMaker(List<Operation> operations, Things things, String token, long seed) {
        this.operations = operations;
        this.things = things;
        this.token = token;
        this.seed = seed;
    }

    Request make(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        Operation operation = operation(random, number);
        String method = random.nextInt(25) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        boolean astray = random.nextInt(60) == 0;
        String target = astray
                ? OTHER_TARGETS.get(random.nextInt(OTHER_TARGETS.size()))
                : path(operation, random) + query(operation, random);
        List<String> headers = headers(operation, random);
        boolean broken = astray || method.equals("FOO");
        if (random.nextInt(80) == 0) {
            headers.add(BROKEN_HEADERS.get(random.nextInt(BROKEN_HEADERS.size())));
            broken = true;
        }
        byte[] body = new byte[0];
        if (operation.contentType() != null || random.nextInt(30) == 0) {
            BodyMaker bodies = new BodyMaker(things, random);
            body = operation.isUpload() ? bodies.upload(BOUNDARY) : bodies.json(operation);
            headers.add("Content-Type: " + contentType(operation, random));
        }
        if (body.length > 0 || method.equals("POST")) {
            headers.add("Content-Length: " + body.length);
        }
        return new Request(method, bytes(method, target, headers, body), broken);
    }

    /** Each in turn, but the expensive ones seldom. */
    private Operation operation(Random random, int number) {
        Operation operation = operations.get(number % operations.size());
        while (operation.isHeavy() && random.nextInt(10) > 0) {
            operation = operations.get(random.nextInt(operations.size()));
        }
        return operation;
    }

    private String path(Operation operation, Random random) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(
                        random.nextInt(12) == 0
                                ? escaped(Hostile.text(random))
                                : things.id(name.group(1), operation.path(), random)));
    }

    private String query(Operation operation, Random random) {
        List<String> parts = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && random.nextInt(5) == 0) {
                parts.add(parameter.name() + "=" + escaped(value(parameter, random)));
            }
        }
        if (random.nextInt(25) == 0) {
            parts.add(escaped(Hostile.text(random)) + "=" + escaped(Hostile.text(random)));
        }
        if (!parts.isEmpty() && random.nextInt(25) == 0) {
            parts.add(parts.getFirst());
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String value(Operation.Parameter parameter, Random random) {
        if (random.nextInt(4) == 0) {
            return Hostile.text(random);
        }
        return switch (parameter.name()) {
            case "from" ->
                List.of("1", "2026-01-01", "2026-01-01T00:00:00Z", "CNY").get(random.nextInt(4));
            case "to" ->
                List.of("9", "2027-01-01", "2027-01-01T00:00:00Z", "EUR").get(random.nextInt(4));
            case "asOf" -> "" + random.nextInt(60);
            case "atLeast" -> "1";
            case "limit" -> "" + random.nextInt(220);
            case "count", "dryRun", "history" -> "true";
            case "entity" -> "customer:" + things.id("customerId", "", random);
            case "currency" -> "CNY";
            case "target" -> "PT8H";
            case "by" -> List.of("month", "owner", "stage", "x").get(random.nextInt(4));
            case "sort" -> List.of("name", "-createdAt", "x,y").get(random.nextInt(3));
            default ->
                parameter.type().equals("integer") ? "" + random.nextInt(9) : things.id(parameter.name(), "", random);
        };
    }

    private List<String> headers(Operation operation, Random random) {
        List<String> headers = new ArrayList<>();
        headers.add("Host: localhost");
        if (random.nextInt(120) > 0) {
            headers.add("Authorization: Bearer " + token);
        } else {
            headers.add("Authorization: " + printable(Hostile.text(random)));
        }
        headers.add("Accept: " + (random.nextInt(6) == 0 ? ACCEPTS.get(random.nextInt(ACCEPTS.size())) : "*/*"));
        for (String name : List.of("Idempotency-Key", "If-Match", "Annals-On-Behalf-Of", "User-Agent")) {
            if (random.nextInt(40) == 0) {
                headers.add(name + ": " + printable(Hostile.text(random)));
            }
        }
        headers.add("Prefer: " + (random.nextInt(15) == 0 ? printable(Hostile.text(random)) : "wait=0"));
        if (random.nextInt(25) == 0) {
            headers.add(OTHER_HEADERS.get(random.nextInt(OTHER_HEADERS.size())));
        }
        return headers;
    }

    private static String contentType(Operation operation, Random random) {
        if (random.nextInt(30) == 0) {
            return TYPES.get(random.nextInt(TYPES.size()));
        }
        return operation.isUpload() ? "multipart/form-data; boundary=" + BOUNDARY : "application/json";
    }

    /** Short enough, and on one line; what breaks a header is tried elsewhere. */
    private static String printable(String text) {
        String line = text.replaceAll("[\\x00-\\x1f\\x7f]", "");
        return line.substring(0, Math.min(1_000, line.length()));
    }

    private static String escaped(String text) {
        String part = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(String method, String target, List<String> headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
