package dev.annals.query.approval;

import dev.annals.api.Command;
import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ChangeApprovalRules;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.user.EnableUser;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.RevokeRole;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserEnabled;
import dev.annals.query.audit.Foresight;
import dev.annals.query.world.World;
import java.util.List;

/** What would change if a wish that waits were carried out. */
final class Foreseen {
    private Foreseen() {}

    static List<AuditChange> changes(World world, ApprovalRow row) {
        return Foresight.changes(world, event(row.command().read(row.body())));
    }

    /** The fact that a command comes to, unless it is so already. */
    private static DomainEvent event(Command command) {
        return switch (command) {
            case GrantRole c -> new RoleGranted(c.id(), c.role(), c.until());
            case RevokeRole c -> new RoleRevoked(c.id(), c.role());
            case EnableUser c -> new UserEnabled(c.id());
            case ChangeApprovalRules c -> new ApprovalRulesChanged(c.id(), c.commands());
            default -> throw new IllegalArgumentException("never waits: " + command.getClass());
        };
    }
}
