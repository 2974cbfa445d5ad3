package dev.annals.query.audit;

import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.DelegationGranted;
import dev.annals.api.user.DelegationRevoked;
import dev.annals.api.user.IdentityUnlinked;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.api.user.UserEvent;
import dev.annals.api.user.UserRetracted;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of users that events set without naming them: what is granted is there, and gone when it is taken away. */
final class UserFields {
    private UserFields() {}

    static Map<String, @Nullable Object> of(
            UserEvent event, Map<String, @Nullable Object> components, Map<String, Object> known) {
        return switch (event) {
            case UserDisabled _ -> Map.of("disabled", true);
            case UserEnabled _ -> Map.of("disabled", false);
            case RoleGranted _, DelegationGranted _ -> granted(components);
            case RoleRevoked _,
                    DelegationRevoked _,
                    IdentityUnlinked _,
                    AccessTokenRevoked _,
                    AbsenceRemoved _,
                    UserRetracted _ -> FieldsSet.emptied(known);
            default -> components;
        };
    }

    private static Map<String, @Nullable Object> granted(Map<String, @Nullable Object> components) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("granted", true);
        fields.putAll(components);
        return fields;
    }
}
