package dev.annals.command.customer;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.ChangeContactDetails;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.ChangeCustomerPreferences;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.RetractInteraction;
import dev.annals.api.customer.TagCustomer;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.aggregate.Fingerprint;
import dev.annals.command.claim.Claims;
import dev.annals.command.claim.UniqueValue;
import dev.annals.command.lookup.References;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation we deal with. It has contacts when it is an organisation and a birthday
 * when it is a person, and its e-mail and phone are its own among the customers of its kind, unless
 * somebody says that a second one is on purpose.
 */
@AggregateRoot(type = "customer")
final class Customer extends EventSourced<CustomerState> {
    Customer() {
        super(new CustomerState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterCustomer command, References references, Claims claims) {
        CustomerRegistered registered = CustomerFacts.of(command);
        if (isRepeated(registered)) {
            return;
        }
        requireBirthdayFits(command.kind(), command.birthday());
        references.requireOwner(command.ownerId());
        Set<UniqueValue> values = UniqueCustomer.values(command.kind(), command.email(), command.phone());
        claim(claims, command.id(), values, command.allowDuplicate());
        record(registered);
    }

    @CommandHandler
    void handle(ChangeCustomerDetails command, Claims claims) {
        requireNotRetracted();
        CustomerDetailsChanged changed = CustomerFacts.of(command, state());
        if (CustomerFacts.changesNothing(changed)) {
            return;
        }
        requireBirthdayFits(state().kind, Patch.apply(changed.birthday(), state().birthday));
        Set<UniqueValue> values = UniqueCustomer.values(
                state().kind, Patch.apply(changed.email(), state().email), Patch.apply(changed.phone(), state().phone));
        claim(claims, command.id(), values, command.allowDuplicate());
        record(changed);
    }

    @CommandHandler
    void handle(AddContact command) {
        requireNotRetracted();
        Refused.unless(state().kind == CustomerKind.ORGANIZATION, CustomerRefusal.CONTACTS_NEED_ORGANIZATION);
        ContactAdded added = new ContactAdded(
                command.id(), command.contactId(), command.name(), command.email(), command.phone(), command.role());
        Contact known = state().contacts.get(command.contactId());
        if (known != null) {
            requireSame(known, added);
            return;
        }
        requireRoomFor(state().contacts.size() + 1, CustomerLimits.CONTACTS);
        record(added);
    }

    @CommandHandler
    void handle(ChangeContactDetails command) {
        requireNotRetracted();
        Contact contact = state().contacts.get(command.contactId());
        if (contact == null) {
            throw Refused.because(CustomerRefusal.UNKNOWN_CONTACT);
        }
        ContactDetailsChanged changed = new ContactDetailsChanged(
                command.id(),
                command.contactId(),
                Patch.effective(command.name(), contact.name()),
                Patch.effective(command.email(), contact.email()),
                Patch.effective(command.phone(), contact.phone()),
                Patch.effective(command.role(), contact.role()));
        if (!contact.with(changed).equals(contact)) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(RemoveContact command) {
        requireNotRetracted();
        if (state().removedContacts.contains(command.contactId())) {
            return;
        }
        Refused.unless(state().contacts.containsKey(command.contactId()), CustomerRefusal.UNKNOWN_CONTACT);
        record(new ContactRemoved(command.id(), command.contactId()));
    }

    @CommandHandler
    void handle(RecordInteraction command, References references) {
        requireNotRetracted();
        if (state().interactions.contains(command.interactionId())) {
            return;
        }
        references.requireOpportunityOf(command.id(), command.opportunityId());
        references.requireTicketOf(command.id(), command.ticketId());
        record(new InteractionRecorded(
                command.id(),
                command.interactionId(),
                command.channel(),
                command.direction(),
                command.subject(),
                command.text(),
                command.participants(),
                command.opportunityId(),
                command.ticketId()));
    }

    @CommandHandler
    void handle(RetractInteraction command, Interactions interactions) {
        requireNotRetracted();
        Interactions.Standing standing = state().interactions.contains(command.interactionId())
                ? Interactions.Standing.RECORDED
                : interactions.of(command.id(), command.interactionId());
        Refused.unless(standing != Interactions.Standing.UNKNOWN, CustomerRefusal.UNKNOWN_INTERACTION);
        if (standing == Interactions.Standing.RECORDED) {
            record(new InteractionRetracted(command.id(), command.interactionId()));
        }
    }

    @CommandHandler
    void handle(TagCustomer command) {
        requireNotRetracted();
        CustomerTagsChanged changed = CustomerFacts.of(command, state().tags);
        if (changed.added().isEmpty() && changed.removed().isEmpty()) {
            return;
        }
        int tags =
                state().tags.size() + changed.added().size() - changed.removed().size();
        requireRoomFor(tags, CustomerLimits.TAGS);
        record(changed);
    }

    @CommandHandler
    void handle(GradeCustomer command) {
        requireNotRetracted();
        if (!Objects.equals(command.grade(), state().grade)) {
            record(new CustomerGraded(command.id(), command.grade()));
        }
    }

    @CommandHandler
    void handle(MoveLifecycleStage command) {
        requireNotRetracted();
        if (command.stage() != state().lifecycle) {
            record(new LifecycleStageMoved(command.id(), command.stage()));
        }
    }

    @CommandHandler
    void handle(ChangeCustomerOwner command, References references) {
        requireNotRetracted();
        if (!Objects.equals(command.ownerId(), state().ownerId)) {
            references.requireOwner(command.ownerId());
            record(new CustomerOwnerChanged(command.id(), command.ownerId()));
        }
    }

    @CommandHandler
    void handle(ChangeCustomerPreferences command) {
        requireNotRetracted();
        CustomerPreferencesChanged changed = new CustomerPreferencesChanged(
                command.id(),
                Patch.effective(command.language(), state().language),
                Patch.effective(command.zone(), state().zone));
        if (changed.language() != null || changed.zone() != null) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(RecordConsent command, CompanyTime time, MetaData metaData) {
        requireNotRetracted();
        ConsentRecorded recorded = new ConsentRecorded(
                command.id(),
                command.channel(),
                command.purpose(),
                command.granted(),
                command.source(),
                command.validUntil());
        Consent known = state().consents.get(Consent.key(recorded.channel(), recorded.purpose()));
        if (Consent.of(recorded).equals(known)) {
            return;
        }
        if (recorded.granted()
                && recorded.validUntil() != null
                && recorded.validUntil().isBefore(time.effectiveDate(metaData))) {
            throw Refused.at("/validUntil", CustomerRefusal.CONSENT_ALREADY_OVER);
        }
        if (known == null) {
            requireRoomFor(state().consents.size() + 1, CustomerLimits.CONSENTS);
        }
        record(recorded);
    }

    @CommandHandler
    void handle(RetractConsent command) {
        requireNotRetracted();
        if (state().consents.containsKey(Consent.key(command.channel(), command.purpose()))) {
            record(new ConsentRetracted(command.id(), command.channel(), command.purpose()));
        }
    }

    @CommandHandler
    void handle(RetractCustomer command, Claims claims) {
        if (!state().isRetracted()) {
            claims.exchange(command.id(), UniqueCustomer.values(state()), Set.of());
            record(new CustomerRetracted(command.id()));
        }
    }

    private static void requireSame(Contact known, ContactAdded added) {
        if (!known.addedBy().equals(Fingerprint.of(added))) {
            throw Refused.at("/contactId", CommonRefusal.ID_IN_USE);
        }
    }

    private void claim(Claims claims, UUID id, Set<UniqueValue> values, boolean allowDuplicate) {
        Set<UniqueValue> heldByOthers = claims.exchange(id, UniqueCustomer.values(state()), values);
        if (!allowDuplicate) {
            UniqueCustomer.requireFree(heldByOthers);
        }
    }

    private static void requireBirthdayFits(CustomerKind kind, @Nullable Object birthday) {
        if (birthday != null && kind != CustomerKind.PERSON) {
            throw Refused.at("/birthday", CustomerRefusal.BIRTHDAY_NEEDS_PERSON);
        }
    }

    private static void requireRoomFor(int entries, int max) {
        if (entries > max) {
            throw Refused.because(CustomerRefusal.TOO_MANY_ENTRIES, Map.of("max", "" + max));
        }
    }
}
