package dev.annals.api.privacy;

import dev.annals.api.EventName;
import java.util.UUID;

/** Whatever is known of somebody is to be erased from now on: what is interrupted is gone on with. */
@EventName("privacy.erasure-ordered")
public record ErasureOrdered(UUID id, UUID subjectId, String reason) implements PrivacyEvent {}
