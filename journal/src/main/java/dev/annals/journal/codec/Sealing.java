package dev.annals.journal.codec;

import dev.annals.api.Json;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes personal values out of JSON and puts them back, whatever it is the JSON of. */
final class Sealing {
    private final JsonMapper mapper = Json.mapper();
    private final PersonalDataSeal seal;

    Sealing(PersonalDataSeal seal) {
        this.seal = seal;
    }

    /** Whether anything of this kind is to be sealed. */
    boolean concerns(PersonalValues personal) {
        return seal != PersonalDataSeal.NONE && !personal.properties().isEmpty();
    }

    /** Its JSON as it is stored. What is absent or empty stays so for everybody to see. */
    String seal(PersonalValues personal, int revision, ObjectNode json) {
        ObjectNode values = mapper.createObjectNode();
        for (String property : personal.properties()) {
            JsonNode value = json.get(property);
            if (value != null && !value.isNull()) {
                values.set(property, json.remove(property));
            }
        }
        String clear = mapper.writeValueAsString(json);
        if (values.isEmpty()) {
            return clear;
        }
        SealedText text = SealedText.of(
                clear, subject(personal, json), values.propertyNames().stream().toList());
        byte[] sealed =
                seal.seal(text.subject(), mapper.writeValueAsBytes(values), text.context(personal.name(), revision));
        return text.with(sealed).toString();
    }

    /** The whole JSON; null when the key of its values was destroyed. */
    @Nullable
    String open(String name, int revision, SealedText text) {
        try {
            byte[] values = seal.open(text.subject(), text.sealed(), text.context(name, revision));
            return values == null ? null : text.opened(values);
        } catch (GeneralSecurityException e) {
            throw new UnreadableEventException(
                    name, revision, "sealed, and does not open: " + e.getClass().getSimpleName());
        }
    }

    void expect(Collection<SealedText> texts) {
        Set<UUID> subjects = texts.stream().map(SealedText::subject).collect(Collectors.toSet());
        if (!subjects.isEmpty()) {
            seal.expect(subjects);
        }
    }

    private static UUID subject(PersonalValues personal, ObjectNode json) {
        String property = Objects.requireNonNull(personal.subject(), () -> personal.name() + " names no subject");
        JsonNode id = json.get(property);
        if (id == null || !id.isString()) {
            throw new IllegalArgumentException(personal.name() + " has personal values of nobody");
        }
        return UUID.fromString(id.asString());
    }
}
