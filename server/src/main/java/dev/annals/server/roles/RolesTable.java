package dev.annals.server.roles;

import dev.annals.api.Json;
import dev.annals.api.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The one place that says what each role may see and do. */
final class RolesTable {
    private static final String FILE = "/access/roles.yaml";

    private final Map<Role, RoleSight> sights;
    private final List<Permission> permissions;
    private final Map<String, Permission> byOperation = new HashMap<>();

    private RolesTable(Map<Role, RoleSight> sights, List<Permission> permissions) {
        this.sights = sights;
        this.permissions = permissions;
        permissions.forEach(permission -> permission.operations().forEach(operation -> {
            require(byOperation.put(operation, permission) == null, operation + " stands there twice");
        }));
    }

    /** As it stands in the file. */
    private record Stated(Map<Role, RoleSight> sight, Map<String, StatedPermission> permissions) {}

    private record StatedPermission(
            @Nullable String area,
            @Nullable Boolean full,
            @Nullable Boolean self,
            Set<Role> roles,
            List<String> operations) {}

    static RolesTable read() {
        try (InputStream file = RolesTable.class.getResourceAsStream(FILE)) {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            Object yaml = new Load(settings).loadFromInputStream(Objects.requireNonNull(file));
            return of(Json.mapper().convertValue(yaml, Stated.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RolesTable of(Stated stated) {
        Map<Role, RoleSight> sights = new EnumMap<>(stated.sight());
        for (Role role : Role.values()) {
            require(sights.containsKey(role), role + " has no sight");
        }
        List<Permission> permissions = new ArrayList<>();
        stated.permissions().forEach((name, permission) -> {
            Permission made = permission(name, permission);
            require(
                    !made.full()
                            || made.roles().stream()
                                    .allMatch(role -> Objects.requireNonNull(sights.get(role))
                                            .isFull()),
                    name + " is for roles that see everything");
            permissions.add(made);
        });
        return new RolesTable(sights, List.copyOf(permissions));
    }

    private static Permission permission(String name, StatedPermission stated) {
        String area = stated.area();
        return new Permission(
                name,
                area == null ? null : Area.valueOf(area.toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(stated.full()),
                Boolean.TRUE.equals(stated.self()),
                Set.copyOf(stated.roles()),
                List.copyOf(stated.operations()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(FILE + ": " + otherwise);
        }
    }

    RoleSight sight(Role role) {
        return Objects.requireNonNull(sights.get(role));
    }

    List<Permission> permissions() {
        return permissions;
    }

    /** Nothing for an operation that has no entry, which nobody may carry out. */
    @Nullable
    Permission of(String operation) {
        return byOperation.get(operation);
    }
}
