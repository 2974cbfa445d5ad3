package dev.annals.api.privacy;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Privacy files, filtered by subjectId, held, ordered, erased and dates, the latest first. */
public record FindPrivacyFiles(ListRequest request, AsOf asOf) implements Query<Page<PrivacyFileView>> {}
