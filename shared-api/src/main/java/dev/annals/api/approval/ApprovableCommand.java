package dev.annals.api.approval;

import dev.annals.api.AggregateType;
import dev.annals.api.Command;
import dev.annals.api.Json;
import dev.annals.api.user.EnableUser;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.RevokeRole;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The commands that rules can make wait for a second person. What they say is kept meanwhile, so none says anything personal. */
public enum ApprovableCommand {
    GRANT_ROLE(GrantRole.class, AggregateType.USER),
    REVOKE_ROLE(RevokeRole.class, AggregateType.USER),
    ENABLE_USER(EnableUser.class, AggregateType.USER),
    CHANGE_APPROVAL_RULES(ChangeApprovalRules.class, AggregateType.APPROVAL_RULES);

    private final Class<? extends Command> type;
    private final AggregateType entity;

    ApprovableCommand(Class<? extends Command> type, AggregateType entity) {
        this.type = type;
        this.entity = entity;
    }

    /** What a command is called here; nothing when it never waits. */
    public static Optional<ApprovableCommand> of(Class<?> command) {
        return Arrays.stream(values()).filter(known -> known.type == command).findFirst();
    }

    /** What a command says, to be kept. */
    public static Map<String, Object> body(Command command) {
        return Json.mapper().convertValue(command, new TypeReference<Map<String, Object>>() {});
    }

    /** The command that said this. */
    public Command read(Map<String, Object> body) {
        return Json.mapper().convertValue(body, type);
    }

    /** What it changes, as the audit names it. */
    public String entityOf(Command command) {
        return entity.word() + ":" + command.id();
    }
}
