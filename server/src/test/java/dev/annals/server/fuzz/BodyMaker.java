package dev.annals.server.fuzz;

import dev.annals.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Bodies that begin as the description's example and end as something else. */
final class BodyMaker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Things things;
    private final Random random;

    BodyMaker(Things things, Random random) {
        this.things = things;
        this.random = random;
    }

    byte[] json(Operation operation) {
        if (random.nextInt(40) == 0) {
            return bytes(List.of("", "null", "[]", "7", "\"x\"", "{", "{}{}", "{\"a\":1,\"a\":2}", "\u0000")
                    .get(random.nextInt(9)));
        }
        ObjectNode body = operation.example() instanceof ObjectNode example
                ? example.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        knowIds(body, operation.path());
        addOptional(body, operation.schema());
        if (random.nextInt(3) == 0) {
            body.put(
                    "id",
                    new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63).toString());
        }
        for (int changes = Math.max(0, random.nextInt(5) - 2); changes > 0; changes--) {
            change(body);
        }
        return spoiltAtTimes(bytes(text(body)));
    }

    private static String text(JsonNode body) {
        String text = Json.mapper().writeValueAsString(body);
        for (Map.Entry<String, String> raw : Hostile.RAW.entrySet()) {
            text = text.replace(raw.getKey(), raw.getValue());
        }
        return text;
    }

    private void knowIds(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isString() && field.getValue().asString().startsWith("0198f2c4-")) {
                    field.setValue(StringNode.valueOf(things.id(field.getKey(), path, random)));
                } else {
                    knowIds(field.getValue(), path);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> knowIds(item, path));
        }
    }

    /** A field that the description knows and the example may not have. */
    private void addOptional(ObjectNode body, @Nullable JsonNode schema) {
        List<String> names = schema == null
                ? List.of()
                : new ArrayList<>(schema.path("properties").propertyNames());
        if (!names.isEmpty() && random.nextInt(8) == 0) {
            body.set(names.get(random.nextInt(names.size())), value());
        }
    }

    private void change(ObjectNode body) {
        ObjectNode place = place(body);
        List<String> names = new ArrayList<>(place.propertyNames());
        if (names.isEmpty() || random.nextInt(12) == 0) {
            place.set(random.nextBoolean() ? "unknown" : Hostile.text(random), value());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> place.remove(name);
            case 1 -> place.putNull(name);
            case 2 -> place.set(name, JSON.arrayNode().add(place.get(name)));
            case 3 -> place.set(name, JSON.objectNode().set(name, place.get(name)));
            default -> place.set(name, value());
        }
    }

    private ObjectNode place(ObjectNode body) {
        List<ObjectNode> places = new ArrayList<>();
        collect(body, places);
        return places.get(random.nextInt(places.size()));
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> collect(child, into));
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.numberNode(random.nextInt());
            case 1 -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40)));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.arrayNode().add(Hostile.text(random)).add(random.nextInt());
            case 4 -> JSON.objectNode().put(Hostile.text(random), Hostile.text(random));
            case 5, 6 -> JSON.stringNode(Hostile.raw(random));
            default -> JSON.stringNode(Hostile.text(random));
        };
    }

    private byte[] spoiltAtTimes(byte[] body) {
        if (body.length == 0 || random.nextInt(20) != 0) {
            return body;
        }
        byte[] spoilt = body.clone();
        if (random.nextBoolean()) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            return spoilt;
        }
        return Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
    }

    /** A mapping and a file, as an import takes them. */
    byte[] upload(String boundary) {
        String mapping =
                "mapping: fuzz\nfiles:\n  - file: a.csv\n    entity: customer\n    key: id\n    fields:\n      kind: kind\n"
                        + "      name: " + (random.nextBoolean() ? "id" : Hostile.text(random)) + "\n";
        String rows = "id,kind\n1,PERSON\n" + Hostile.text(random) + ",PERSON\n";
        String file = random.nextInt(4) == 0 ? Hostile.text(random).replaceAll("[\\r\\n\"]", "") : "a.csv";
        return spoiltAtTimes(bytes(part(boundary, "mapping", "mapping.yaml", mapping)
                + part(boundary, "files", file, rows) + "--" + boundary + "--\r\n"));
    }

    private static String part(String boundary, String name, String file, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\n\r\n" + content + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
