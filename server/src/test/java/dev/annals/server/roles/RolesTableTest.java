package dev.annals.server.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTableTest {
    private static final Set<String> READS_BY_POST =
            Set.of("POST /segments/preview", "POST /suppressions/lookup", "POST /message-contents/preview");

    private final RolesTable table = RolesTable.read();

    @Test
    void who_audits_reads_everything_that_is_recorded_and_changes_nothing() {
        assertThat(table.permissions().stream()
                        .filter(permission -> permission.roles().contains(Role.AUDITOR))
                        .flatMap(permission -> permission.operations().stream())
                        .filter(operation -> operation.startsWith("POST ")))
                .isSubsetOf(READS_BY_POST);
        assertThat(table.sight(Role.AUDITOR).isFull()).isTrue();
    }

    @Test
    void who_analyses_changes_nothing_but_workspaces_of_their_own() {
        assertThat(table.permissions().stream()
                        .filter(permission -> permission.roles().contains(Role.ANALYST))
                        .flatMap(permission -> permission.operations().stream())
                        .filter(operation -> operation.startsWith("POST ") && !operation.startsWith("POST /replays")))
                .isSubsetOf(READS_BY_POST);
        assertThat(table.sight(Role.ANALYST).masked()).isTrue();
    }

    @Test
    void nobody_who_sees_less_than_everything_reads_what_shows_everything() {
        Set<Role> limited = EnumSet.allOf(Role.class);
        limited.removeIf(role -> table.sight(role).isFull());
        assertThat(limited).isNotEmpty();
        assertThat(table.permissions().stream().filter(Permission::full))
                .isNotEmpty()
                .noneMatch(permission -> permission.roles().stream().anyMatch(limited::contains));
    }
}
