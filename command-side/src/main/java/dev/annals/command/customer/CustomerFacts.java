package dev.annals.command.customer;

import dev.annals.api.Patch;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.command.aggregate.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that wishes about a customer would become. */
final class CustomerFacts {
    private CustomerFacts() {}

    static CustomerRegistered of(RegisterCustomer command) {
        return new CustomerRegistered(
                command.id(),
                command.kind(),
                command.name(),
                command.email(),
                command.phone(),
                command.address(),
                command.birthday(),
                command.industry(),
                command.source(),
                command.tags(),
                command.grade(),
                Objects.requireNonNullElse(command.lifecycle(), LifecycleStage.LEAD),
                command.ownerId(),
                command.custom(),
                command.allowDuplicate());
    }

    /** Only what is really different. */
    static CustomerDetailsChanged of(ChangeCustomerDetails command, CustomerState now) {
        return new CustomerDetailsChanged(
                command.id(),
                Patch.effective(command.name(), now.name),
                Patch.effective(command.email(), now.email),
                Patch.effective(command.phone(), now.phone),
                Patch.effective(command.address(), now.address),
                Patch.effective(command.birthday(), now.birthday),
                Patch.effective(command.industry(), now.industry),
                Patch.effective(command.source(), now.source),
                effectiveCustom(command.custom(), now.custom),
                command.allowDuplicate());
    }

    static boolean changesNothing(CustomerDetailsChanged changed) {
        return changed.equals(new CustomerDetailsChanged(
                changed.id(), null, null, null, null, null, null, null, null, changed.duplicateAllowed()));
    }

    /** What is both put on and taken off ends up off. */
    static CustomerTagsChanged of(TagCustomer command, Set<String> now) {
        List<String> added = command.add().stream()
                .filter(tag -> !now.contains(tag) && !command.remove().contains(tag))
                .toList();
        return new CustomerTagsChanged(
                command.id(),
                added,
                command.remove().stream().filter(now::contains).toList());
    }

    /** Compared as JSON: the number 1 is the same whether it came from a request or from the journal. */
    private static @Nullable Patch<Map<String, Object>> effectiveCustom(
            @Nullable Patch<Map<String, Object>> patch, @Nullable Map<String, Object> now) {
        if (patch == null || patch.value() == null || now == null) {
            return Patch.effective(patch, now);
        }
        return Fingerprint.of(patch.value()).equals(Fingerprint.of(now)) ? null : patch;
    }
}
