package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks how a ticket stands with its service level, and why.
 *
 * @param policy to argue again under: {@code <id>} as it is at the moment asked about, {@code <id>@<version>}, or
 *     the {@code <version>} alone of the policy that the ticket's last clock is under
 * @param calendar to count by instead, written the same way
 */
public record GetSlaVerdict(
        UUID ticketId, @Nullable String policy, @Nullable String calendar, AsOf asOf) implements Query<SlaVerdict> {}
