package dev.annals.server.imports.undo;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractInteraction;
import dev.annals.api.customer.TagCustomer;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes back contacts, talks, consents and tags, each on its own, and the customer's own fields. */
final class CustomerReversal implements Reversal {
    private final UUID id;
    private final FieldReversal fields;
    private final Map<UUID, Former<RecordedEvent>> contacts = new LinkedHashMap<>();
    private final Map<UUID, Former<RecordedEvent>> talks = new LinkedHashMap<>();
    private final Map<Topic, Former<Word>> consents = new LinkedHashMap<>();
    private final Map<String, Former<Boolean>> tags = new LinkedHashMap<>();

    /** What a consent is about. */
    private record Topic(ConsentChannel channel, String purpose) {}

    /** What the customer said about it, and when. */
    private record Word(ConsentRecorded said, Instant at) {}

    CustomerReversal(UUID id) {
        this.id = id;
        this.fields = new FieldReversal(Entity.CUSTOMER, id);
    }

    @Override
    public void on(RecordedEvent event, boolean ours) {
        switch (event.payload()) {
            case ContactAdded e -> former(contacts, e.contactId()).becomes(event, ours);
            case ContactDetailsChanged e -> former(contacts, e.contactId()).becomes(event, ours);
            case ContactRemoved e -> former(contacts, e.contactId()).becomes(null, ours);
            case InteractionRecorded e -> former(talks, e.interactionId()).becomes(event, ours);
            case InteractionRetracted e -> former(talks, e.interactionId()).becomes(null, ours);
            case ConsentRecorded e -> consent(e.channel(), e.purpose(), new Word(e, event.occurredAt()), ours);
            case ConsentRetracted e -> consent(e.channel(), e.purpose(), null, ours);
            case CustomerTagsChanged e -> tags(e.added(), e.removed(), ours);
            case CustomerRegistered e -> {
                tags(e.tags(), List.of(), ours);
                fields.on(event, ours);
            }
            default -> fields.on(event, ours);
        }
    }

    private static <K, V> Former<V> former(Map<K, Former<V>> all, K key) {
        return all.computeIfAbsent(key, any -> new Former<>());
    }

    private void consent(ConsentChannel channel, String purpose, @Nullable Word word, boolean ours) {
        former(consents, new Topic(channel, purpose)).becomes(word, ours);
    }

    private void tags(List<String> added, List<String> removed, boolean ours) {
        added.forEach(tag -> former(tags, tag).becomes(true, ours));
        removed.forEach(tag -> former(tags, tag).becomes(null, ours));
    }

    /** Fields first: only they can be refused, as when somebody else has the former e-mail by now. */
    @Override
    public List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>(fields.wishes());
        talks.forEach((talk, former) -> {
            if (former.isChanged()) {
                wishes.add(Undo.wish(new RetractInteraction(id, talk)));
            }
        });
        contacts.forEach((contact, former) -> {
            if (former.isChanged()) {
                wishes.add(Undo.wish(new RemoveContact(id, contact)));
            }
        });
        consents.forEach((topic, former) -> {
            if (former.isChanged()) {
                wishes.add(before(topic, former.before()));
            }
        });
        wishes.addAll(formerTags());
        return wishes;
    }

    private Wish before(Topic topic, @Nullable Word word) {
        if (word == null) {
            return Undo.wish(new RetractConsent(id, topic.channel(), topic.purpose()));
        }
        ConsentRecorded said = word.said();
        return Undo.wish(
                new RecordConsent(id, said.channel(), said.purpose(), said.granted(), said.source(), said.validUntil()),
                word.at());
    }

    private List<Wish> formerTags() {
        List<String> back = new ArrayList<>();
        List<String> off = new ArrayList<>();
        tags.forEach((tag, former) -> {
            if (former.isChanged()) {
                (former.before() == null ? off : back).add(tag);
            }
        });
        return back.isEmpty() && off.isEmpty() ? List.of() : List.of(Undo.wish(new TagCustomer(id, back, off)));
    }
}
