package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Command;
import java.util.List;
import java.util.UUID;

/**
 * These customers, who are not members yet, belong to the audience of a launched campaign: all of them enter together, or
 * when one is a member already, nobody (JOURNAL_BUSY); {@link EnterMember} is for each alone then. The answer is how many
 * entered.
 *
 * @param id of this command, not of an aggregate
 * @param members each once
 */
public record EnterMembers(UUID id, UUID campaignId, List<NewMember> members) implements Command {
    /** In one command. */
    public static final int MOST = 500;

    public EnterMembers {
        Check check = new Check();
        check.required("id", id);
        check.required("campaignId", campaignId);
        check.required("members", members);
        check.done();
        members = Batch.of(members, NewMember::customerId, MOST);
    }
}
