package dev.annals.api.privacy;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** The privacy file of a subject. Refused with NOT_FOUND when there was none until that moment. */
public record GetPrivacyFile(UUID id, AsOf asOf) implements Query<PrivacyFileView> {}
