package dev.annals.command.campaign;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.CampaignLimits;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.segment.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is to reach, until its launch.
 *
 * @param added customers put in by hand
 * @param removed customers taken out by hand
 * @param segments segments whose customers belong to it
 * @param exclude segments whose customers do not
 * @param rule customers who belong to it by what they are
 */
record Audience(
        SortedSet<UUID> added,
        SortedSet<UUID> removed,
        List<UUID> segments,
        List<UUID> exclude,
        @Nullable Rule rule) {
    static final Audience NONE = new Audience(new TreeSet<>(), new TreeSet<>(), List.of(), List.of(), null);

    /** Whether nothing brings anybody in. */
    boolean isNobody() {
        return added.isEmpty() && segments.isEmpty() && rule == null;
    }

    /** Only what is really different; who is both put in and taken out ends up out. */
    AudienceChanged wished(ChangeAudience command) {
        Set<UUID> out = Set.copyOf(command.remove());
        return new AudienceChanged(
                command.id(),
                command.add().stream()
                        .filter(customer -> !added.contains(customer) && !out.contains(customer))
                        .toList(),
                command.remove().stream()
                        .filter(customer -> !removed.contains(customer))
                        .toList(),
                Patch.effective(command.segments(), segments),
                Patch.effective(command.exclude(), exclude),
                Patch.effective(command.rule(), rule));
    }

    /** Refuses more customers by hand than an audience holds. */
    void requireRoom() {
        requireRoom("/add", added);
        requireRoom("/remove", removed);
    }

    static boolean changesNothing(AudienceChanged changed) {
        return changed.equals(new AudienceChanged(changed.id(), List.of(), List.of(), null, null, null));
    }

    Audience after(AudienceChanged event) {
        SortedSet<UUID> in = new TreeSet<>(added);
        in.addAll(event.added());
        event.removed().forEach(in::remove);
        SortedSet<UUID> out = new TreeSet<>(removed);
        event.added().forEach(out::remove);
        out.addAll(event.removed());
        return new Audience(
                in,
                out,
                Objects.requireNonNull(Patch.apply(event.segments(), segments)),
                Objects.requireNonNull(Patch.apply(event.exclude(), exclude)),
                Patch.apply(event.rule(), rule));
    }

    private static void requireRoom(String pointer, Set<UUID> customers) {
        if (customers.size() > CampaignLimits.BY_HAND) {
            Map<String, String> values = Map.of("max", "" + CampaignLimits.BY_HAND);
            throw new Refused(List.of(new Refusal(CommonRefusal.TOO_MANY, pointer, values)));
        }
    }
}
