package dev.annals.command.privacy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.OrderErasure;
import dev.annals.api.privacy.PlaceHold;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.privacy.RecordErasure;
import dev.annals.api.privacy.ReleaseHold;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.lookup.References;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** What is decided about the data of one subject. An order to erase cannot be taken back; a hold comes before it or not at all. */
@AggregateRoot(type = "privacy")
final class PrivacyFile extends EventSourced<PrivacyFileState> {
    PrivacyFile() {
        super(new PrivacyFileState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlaceHold command, References references) {
        HoldPlaced placed = new HoldPlaced(command.id(), command.subjectId(), command.holdId(), command.reason());
        if (placed.reason().equals(state().reasonOf(command.holdId()))) {
            return;
        }
        Refused.unless(!state().knows(command.holdId()), CommonRefusal.ID_IN_USE);
        Refused.unless(!state().ordered, PrivacyRefusal.ALREADY_ERASED);
        references.requireSubject(command.subjectId());
        record(placed);
    }

    @CommandHandler
    void handle(ReleaseHold command) {
        Refused.unless(state().knows(command.holdId()), PrivacyRefusal.UNKNOWN_HOLD);
        if (state().reasonOf(command.holdId()) != null) {
            record(new HoldReleased(command.id(), command.subjectId(), command.holdId(), command.reason()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OrderErasure command, References references) {
        if (state().ordered) {
            return;
        }
        references.requireSubject(command.subjectId());
        Refused.unless(state().standing.isEmpty(), PrivacyRefusal.ON_HOLD);
        record(new ErasureOrdered(command.id(), command.subjectId(), command.reason()));
    }

    @CommandHandler
    void handle(RecordErasure command) {
        Refused.unless(state().ordered, CommonRefusal.NOT_FOUND);
        record(new SubjectErased(command.id(), command.subjectId(), command.cleansed()));
    }
}
