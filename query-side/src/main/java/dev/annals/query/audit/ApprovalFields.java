package dev.annals.query.audit;

import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalEvent;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalWithdrawn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that an event of an approval sets, by their names in the API. */
final class ApprovalFields {
    private ApprovalFields() {}

    static Map<String, @Nullable Object> of(ApprovalEvent event, Map<String, @Nullable Object> said) {
        return switch (event) {
            case ApprovalRequested _ -> in(ApprovalState.REQUESTED, said);
            case ApprovalGranted _ -> in(ApprovalState.GRANTED, field("decidedBy", said.get("approvedBy")));
            case ApprovalRefused _ -> refused(said);
            case ApprovalWithdrawn _ -> in(ApprovalState.WITHDRAWN, said);
            case ApprovalExpired _ -> in(ApprovalState.EXPIRED, said);
            case ApprovalCarriedOut _ -> in(ApprovalState.CARRIED_OUT, field("entityVersion", said.get("version")));
            case ApprovalFailed _ -> in(ApprovalState.FAILED, field("failure", said.get("code")));
        };
    }

    private static Map<String, @Nullable Object> refused(Map<String, @Nullable Object> said) {
        Map<String, @Nullable Object> fields = field("decidedBy", said.get("refusedBy"));
        fields.put("refusedBecause", said.get("reason"));
        return in(ApprovalState.REFUSED, fields);
    }

    private static Map<String, @Nullable Object> field(String name, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        return fields;
    }

    private static Map<String, @Nullable Object> in(ApprovalState state, Map<String, @Nullable Object> fields) {
        fields.put("state", state.name());
        return fields;
    }
}
