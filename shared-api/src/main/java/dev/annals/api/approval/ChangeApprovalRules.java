package dev.annals.api.approval;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From now on exactly these commands wait for a second person; what waits already goes on waiting. A command that stands there
 * twice is refused with RULED_TWICE.
 */
public record ChangeApprovalRules(List<ApprovalRule> commands) implements ApprovalRulesCommand {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    public ChangeApprovalRules {
        Check check = new Check();
        check.required("commands", commands);
        if (commands != null) {
            check(check, commands);
        }
        check.done();
        commands = List.copyOf(commands);
    }

    private static void check(Check check, List<ApprovalRule> rules) {
        Set<ApprovableCommand> ruled = EnumSet.noneOf(ApprovableCommand.class);
        for (int i = 0; i < rules.size() && i <= ApprovableCommand.values().length; i++) {
            String pointer = "commands/" + i;
            ApprovalRule rule = check.required(pointer, rules.get(i));
            if (rule == null || check.required(pointer + "/command", rule.command()) == null) {
                continue;
            }
            if (!ruled.add(rule.command())) {
                check.refuse(pointer + "/command", ApprovalRefusal.RULED_TWICE);
            }
            checkPatience(check, pointer + "/expiresAfter", rule.patience());
        }
    }

    private static void checkPatience(Check check, String pointer, Duration patience) {
        if (patience.compareTo(SHORTEST) < 0 || patience.compareTo(LONGEST) > 0) {
            check.refuse(
                    pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", SHORTEST.toString(), "max", LONGEST.toString()));
        }
    }
}
