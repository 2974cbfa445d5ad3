package dev.annals.api.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which commands wait for a second person.
 *
 * @param commands each once; none before anybody says anything
 */
public record ApprovalRules(List<ApprovalRule> commands) {
    public static final ApprovalRules NONE = new ApprovalRules(List.of());

    /** There is one set of them, and this is its id. */
    public static final UUID ID = UUID.fromString("00000000-0000-4000-8000-617070726f76");

    public Optional<ApprovalRule> of(ApprovableCommand command) {
        return commands.stream().filter(rule -> rule.command() == command).findFirst();
    }
}
