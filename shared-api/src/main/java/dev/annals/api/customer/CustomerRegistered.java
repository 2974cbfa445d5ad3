package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** We keep a record of this customer from now on. */
@EventName("customer.registered")
public record CustomerRegistered(
        @DataSubject UUID id,
        CustomerKind kind,
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String phone,
        @Personal @Nullable Address address,
        @Personal @Nullable LocalDate birthday,
        @Nullable String industry,
        @Nullable String source,
        List<String> tags,
        @Nullable String grade,
        LifecycleStage lifecycle,
        @Nullable UUID ownerId,
        @Personal @Nullable Map<String, Object> custom,
        boolean duplicateAllowed)
        implements CustomerEvent {}
