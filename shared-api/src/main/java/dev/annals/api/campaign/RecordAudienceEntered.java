package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The whole audience, as it was at the launch, has entered. Told by who enters it; told again, it records nothing.
 *
 * @param members how many they are
 */
public record RecordAudienceEntered(UUID id, long members) implements CampaignCommand {
    public RecordAudienceEntered {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
