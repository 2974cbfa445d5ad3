package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.RuleCheck;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other customers are to be reached. Refused with ALREADY_LAUNCHED after the launch: the audience is fixed by then.
 * Excluding wins: whoever is taken out by hand or by a segment is not in the audience.
 *
 * @param add customers to put in by hand; refused with UNKNOWN_CUSTOMER when one is not there
 * @param remove customers to take out by hand, whatever brings them in; likewise. Who is named in both is taken out
 * @param segments the segments whose customers belong to the audience, instead of those before; refused with
 *     UNKNOWN_SEGMENT when one is not there
 * @param exclude the segments whose customers do not, instead of those before; likewise
 * @param rule customers who belong to the audience by what they are, replaced as a whole
 */
public record ChangeAudience(
        UUID id,
        List<UUID> add,
        List<UUID> remove,
        @Nullable Patch<List<UUID>> segments,
        @Nullable Patch<List<UUID>> exclude,
        @Nullable Patch<Rule> rule)
        implements CampaignCommand {
    public ChangeAudience {
        Check check = new Check();
        check.required("id", id);
        add = CampaignRules.ids(check, "add", add, CampaignLimits.BY_HAND);
        remove = CampaignRules.ids(check, "remove", remove, CampaignLimits.BY_HAND);
        segments = segments == null ? null : Patch.set(segments(check, "segments", segments));
        exclude = exclude == null ? null : Patch.set(segments(check, "exclude", exclude));
        rule = check.patch(rule, v -> RuleCheck.checked(check, "rule", v));
        check.done();
    }

    /** No segments are an empty list, however that is said. */
    private static List<UUID> segments(Check check, String pointer, Patch<List<UUID>> patch) {
        return CampaignRules.ids(check, pointer, patch.value(), CampaignLimits.SEGMENTS);
    }
}
