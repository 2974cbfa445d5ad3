package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.nio.CharBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What an archive says of itself. Nothing of it is believed before it was found to be so.
 *
 * @param entity as in {@code customer:<id>}; null where it is not about one
 * @param from position of the first event that is asked for; 0 where it is about an entity
 * @param to position of the last; one less than {@code from} where there are none
 */
record Manifest(Kind kind, String origin, @Nullable Entity entity, long from, long to, long events, long treeSize) {

    record Entity(String type, UUID id) {
        static Entity parse(String text) {
            int colon = text.indexOf(':');
            Json.require(colon > 0);
            return new Entity(text.substring(0, colon), Json.id(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return type + ":" + id;
        }
    }

    static Manifest parse(byte[] file) {
        CharBuffer text = Utf8.decode(file);
        Fields fields = new Fields();
        Json.object(text.array(), 0, text.length(), fields::read);
        return fields.manifest();
    }

    private static final class Fields {
        private static final long ABSENT = -1;

        private @Nullable String format;
        private @Nullable Kind kind;
        private @Nullable String origin;
        private @Nullable Entity entity;
        private long formatVersion = ABSENT;
        private long from = ABSENT;
        private long to = ABSENT;
        private long events = ABSENT;
        private long treeSize = ABSENT;

        void read(String name, JsonParser parser) {
            switch (name) {
                case "format" -> format = once(format, Json.text(parser));
                case "formatVersion" -> formatVersion = once(formatVersion, parser);
                case "kind" -> kind = once(kind, kind(Json.text(parser)));
                case "origin" -> origin = once(origin, Json.text(parser));
                case "entity" -> entity = once(entity, Entity.parse(Json.text(parser)));
                case "from" -> from = once(from, parser);
                case "to" -> to = once(to, parser);
                case "events" -> events = once(events, parser);
                case "treeSize" -> treeSize = once(treeSize, parser);
                default -> throw Json.malformed();
            }
        }

        Manifest manifest() {
            Json.require("annals-evidence".equals(format));
            if (formatVersion != 1) {
                throw new MalformedException("an archive of a version that this verifier does not know");
            }
            if (kind == null || origin == null || events == ABSENT || treeSize == ABSENT) {
                throw Json.malformed();
            }
            if (kind == Kind.ENTITY) {
                Json.require(entity != null && from == ABSENT && to == ABSENT);
                return new Manifest(kind, origin, entity, 0, 0, events, treeSize);
            }
            Json.require(entity == null && from >= 1 && to >= from - 1);
            return new Manifest(kind, origin, null, from, to, events, treeSize);
        }

        private static Kind kind(String name) {
            try {
                return Kind.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw Json.malformed();
            }
        }

        private static <T> T once(@Nullable T before, T value) {
            Json.require(before == null);
            return value;
        }

        private static long once(long before, JsonParser parser) {
            long value = Json.number(parser);
            Json.require(before == ABSENT && value >= 0);
            return value;
        }
    }
}
