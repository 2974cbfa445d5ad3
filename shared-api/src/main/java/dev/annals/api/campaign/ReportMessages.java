package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of messages that were cleared. Told again, nothing more is recorded. The answer is how many events were.
 *
 * @param id of this command, not of an aggregate
 * @param reports each customer once; who was not cleared is passed over
 */
public record ReportMessages(UUID id, UUID campaignId, List<Report> reports) implements Command {
    /** In one command. */
    public static final int MOST = 500;

    public ReportMessages {
        Check check = new Check();
        check.required("id", id);
        check.required("campaignId", campaignId);
        check.required("reports", reports);
        check.done();
        reports = Batch.of(reports, Report::customerId, MOST);
    }

    /**
     * What became of one message.
     *
     * @param clearanceId of the {@link ClearMessages} that cleared it: of another one nothing is recorded; absent when
     *     whoever has cleared it may not live to tell, for IN_DOUBT alone
     * @param detail of SENT the id by which reports about the message will name it, of FAILED and POSTPONED the reason
     *     as it was given, of IN_DOUBT nothing
     */
    public record Report(
            UUID customerId,
            @Nullable UUID clearanceId,
            Outcome outcome,
            @Nullable String detail) {}

    /** What can become of a cleared message. */
    public enum Outcome {
        /** The mail server or gateway has taken it. A message in doubt is known to be out by this. */
        SENT,
        /** It was refused for good. */
        FAILED,
        /** It was surely not taken, and may be later: it is decided on anew then. */
        POSTPONED,
        /** Whether it went out is not known; it is never sent again. */
        IN_DOUBT
    }
}
