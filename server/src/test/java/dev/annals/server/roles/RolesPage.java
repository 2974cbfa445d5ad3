package dev.annals.server.roles;

import dev.annals.api.access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table as a page to read: {@code docs/roles.md}. */
final class RolesPage {
    private static final String HEAD = """
            # Roles: who may see and do what

            Written from `server/src/main/resources/access/roles.yaml`, which the server goes by and a test compares with this page and with the
            description of the API: an operation that stands under no permission fails the build, and nobody may carry it out.

            - **403** `MISSING_PERMISSION` names the permission that none of one's roles has. Whether there is what was asked for is not looked at.
            - **404** `NOT_FOUND` answers for a row out of sight, exactly as for an unknown id: reads and changes alike. In a body it is refused like an unknown id.
            - Lists, searches, counts, sums, reports, exports of lists, workspaces and live streams show what is in sight, as of any moment. Whose a row is, is asked
              of the moment that the question is about: who looked after a customer in March sees them as of March.
            - Roles add up. Beside a role that shows names, one that masks them does not widen what is seen.
            - **Masked** are names, e-mail addresses, phone numbers, streets and cities, custom fields and all free texts, in what is shown, searched and sorted; of a
              birthday the year stays. Names of colleagues stay.
            - Some things everybody may do for the user that they are themselves: `self`.
            - What is full shows all rows in clear, whoever asks. Only roles that see everything can have it.
            """;

    private RolesPage() {}

    static String of(RolesTable table) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(
                "\n## Whose rows\n\n| role | customers | opportunities | tickets | names |\n|---|---|---|---|---|\n");
        for (Role role : Role.values()) {
            RoleSight sight = table.sight(role);
            page.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            role,
                            word(sight.customers()),
                            word(sight.opportunities()),
                            word(sight.tickets()),
                            sight.masked() ? "masked" : "clear"));
        }
        page.append("""

                `own`: what one owns or is assigned. `team`, `territory`: also what those of the same team or region do. What belongs to nobody is seen with any of
                them. Contacts, consents, interactions, memberships in campaigns and the timeline follow the customer; quotas count with opportunities; what was said
                and the clocks follow the ticket.

                ## Who may do what

                """);
        page.append(
                "| permission | " + roles(role -> "`" + role + "`") + " |\n|---|" + roles(role -> "---", "|") + "|\n");
        for (Permission permission : table.permissions()) {
            page.append("| `" + permission.name() + "`" + (permission.full() ? " (full)" : "") + " | "
                    + roles(role -> cell(table, permission, role)) + " |\n");
        }
        page.append("\n## What stands under each permission\n\n| permission | operations |\n|---|---|\n");
        for (Permission permission : table.permissions()) {
            page.append("| `" + permission.name() + "` | "
                    + permission.operations().stream().map(o -> "`" + o + "`").collect(Collectors.joining("<br>"))
                    + " |\n");
        }
        return page.toString();
    }

    private static String roles(Function<Role, String> cell) {
        return roles(cell, " | ");
    }

    private static String roles(Function<Role, String> cell, String between) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(between));
    }

    private static String cell(RolesTable table, Permission permission, Role role) {
        if (!permission.roles().contains(role)) {
            return permission.self() ? "self" : "";
        }
        RoleSight sight = table.sight(role);
        Area area = permission.area();
        String whose = area == null ? "yes" : word(sight.of(area));
        return sight.masked() ? whose + ", masked" : whose;
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
