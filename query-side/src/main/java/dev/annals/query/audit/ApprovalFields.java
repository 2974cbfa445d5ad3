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

    static Map<String, @Nullable Object> of(ApprovalEvent event, Map<String, @Nullable Object> components) {
        return switch (event) {
            case ApprovalRequested _ -> with(components, ApprovalState.REQUESTED);
            case ApprovalGranted e -> by(e.approvedBy(), ApprovalState.GRANTED);
            case ApprovalRefused e -> refused(e);
            case ApprovalWithdrawn _ -> with(components, ApprovalState.WITHDRAWN);
            case ApprovalExpired _ -> with(components, ApprovalState.EXPIRED);
            case ApprovalCarriedOut e -> ended("entityVersion", e.version(), ApprovalState.CARRIED_OUT);
            case ApprovalFailed e -> ended("failure", e.code(), ApprovalState.FAILED);
        };
    }

    private static Map<String, @Nullable Object> refused(ApprovalRefused event) {
        Map<String, @Nullable Object> fields = by(event.refusedBy(), ApprovalState.REFUSED);
        fields.put("refusedBecause", event.reason());
        return fields;
    }

    private static Map<String, @Nullable Object> by(String user, ApprovalState state) {
        return ended("decidedBy", user, state);
    }

    private static Map<String, @Nullable Object> ended(String field, Object value, ApprovalState state) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field, value);
        return with(fields, state);
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> fields, ApprovalState state) {
        fields.put("state", state.name());
        return fields;
    }
}
