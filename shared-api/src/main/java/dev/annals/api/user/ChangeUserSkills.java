package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Language;
import dev.annals.api.Patch;
import dev.annals.api.ticket.TicketLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user can do for customers is different. Only the fields present change; {@code null} clears a field.
 *
 * @param skills words that are compared with the category of a ticket, see {@link dev.annals.api.Text#key}
 * @param languages BCP 47 tags, kept in their canonical form
 */
public record ChangeUserSkills(
        UUID id,
        @Nullable Patch<List<String>> skills,
        @Nullable Patch<List<String>> languages) implements UserCommand {
    public ChangeUserSkills {
        Check check = new Check();
        check.required("id", id);
        // No skills are an empty list, however that is said.
        skills = skills == null
                ? null
                : Patch.set(check.lines("skills", skills.value(), UserLimits.SKILLS, TicketLimits.WORD));
        languages = languages == null ? null : Patch.set(languages(check, languages.value()));
        check.done();
    }

    private static List<String> languages(Check check, @Nullable List<String> tags) {
        if (tags == null) {
            return List.of();
        }
        if (tags.size() > UserLimits.LANGUAGES) {
            check.refuse("languages", CommonRefusal.TOO_MANY, Map.of("max", "" + UserLimits.LANGUAGES));
            return List.of();
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            String pointer = "languages/" + i;
            String tag = Language.checked(check, pointer, check.line(pointer, tags.get(i), TicketLimits.WORD));
            checked.add(Objects.requireNonNullElse(tag, ""));
        }
        return checked.stream().distinct().toList();
    }
}
