package dev.annals.server.user;

import dev.annals.api.Command;
import dev.annals.api.Refused;
import dev.annals.api.user.UnlinkIdentity;
import dev.annals.api.user.UserRefusal;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import dev.annals.server.identity.Identities;
import dev.annals.server.identity.Identities.Person;
import dev.annals.server.identity.Identity;
import dev.annals.server.identity.IdentityView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** As which people of a provider a user comes in. */
@RestController
@RequestMapping(Resource.BASE + "/users")
@Tag(name = "Users")
class IdentityController {
    private final CommandDispatcher dispatcher;
    private final Identities identities;

    IdentityController(CommandDispatcher dispatcher, Identities identities) {
        this.dispatcher = dispatcher;
        this.identities = identities;
    }

    /** All of them. */
    record IdentityList(List<IdentityView> items) {}

    @PostMapping("/{id}/identities")
    @Operation(
            summary = "Let a person of a provider come in as a user",
            description = "By the provider's name and what its tokens call the person. One person is one user.")
    Changed link(Intent<LinkIdentityRequest> intent) {
        LinkIdentityRequest wish = intent.body();
        Person person = new Person(wish.issuer(), wish.subject());
        Identity identity = new Identity(wish.identityId(), wish.id());
        if (!identities.add(identity, person) && !identity.equals(identities.of(person))) {
            throw Refused.because(UserRefusal.IDENTITY_IN_USE);
        }
        return recorded(intent, identity, wish.command());
    }

    /** Before the event the table says nothing yet, so what was not recorded is taken out again. */
    private Changed recorded(Intent<?> intent, Identity identity, Command command) {
        try {
            return dispatcher.dispatch(wish(intent, command), intent.origin());
        } catch (Refused refused) {
            identities.remove(identity.userId(), identity.id());
            throw refused;
        }
    }

    @GetMapping("/{id}/identities")
    @Operation(summary = "As which people of a provider a user comes in")
    IdentityList list(@PathVariable UUID id) {
        return new IdentityList(identities.of(id));
    }

    @PostMapping("/{id}/identities/{identityId}/removal")
    @Operation(summary = "A person of a provider does not come in as the user any more, at once")
    Changed unlink(Intent<UnlinkIdentity> intent) {
        UnlinkIdentity wish = intent.body();
        Changed user = dispatcher.dispatch(wish(intent, wish), intent.origin());
        identities.remove(wish.id(), wish.identityId());
        return user;
    }

    private static Wish wish(Intent<?> intent, Command command) {
        return new Wish(command, intent.occurredAt(), intent.reason(), intent.expectedVersion());
    }
}
