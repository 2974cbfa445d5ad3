package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may go out to each of these members is to be decided, on what is true at this moment: the campaign
 * runs, the customer is there and has consented, nothing is held against the address. The answer is
 * {@link ClearedMessages}; told again with the same id, it is the same. Refused with
 * CAMPAIGN_NOT_RUNNING, and so to be asked again, while the campaign is paused.
 *
 * @param id of this command, not of an aggregate; what is reported of the messages names it
 * @param messages each customer once; who is no member is passed over
 */
public record ClearMessages(UUID id, UUID campaignId, List<Candidate> messages) implements Command {
    /** In one command. */
    public static final int MOST = 100;

    public ClearMessages {
        Check check = new Check();
        check.required("id", id);
        check.required("campaignId", campaignId);
        check.required("messages", messages);
        check.done();
        messages = Batch.of(messages, Candidate::customerId, MOST);
    }

    /**
     * A message that would go out.
     *
     * @param addressHash of the address that it would go to; absent when there is none
     * @param language of the text that would go out
     * @param hindrance what else keeps it back and is known outside the journal: CAP_REACHED
     */
    public record Candidate(
            UUID customerId,
            @Nullable String addressHash,
            @Nullable String language,
            @Nullable MessageRefusal hindrance) {}
}
