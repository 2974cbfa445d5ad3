package dev.annals.server.privacy;

import dev.annals.api.privacy.FindPrivacyFiles;
import dev.annals.api.privacy.GetPrivacyFile;
import dev.annals.api.privacy.PrivacyFileView;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Privacy files, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/privacy/files")
@Tag(name = "Privacy")
class PrivacyFileReads {
    static final Resource<PrivacyFileView> FILE =
            new Resource<>("/privacy/files", "privacy_file", GetPrivacyFile::new, PrivacyFileView::version);

    private final Reads reads;

    PrivacyFileReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Find what was decided about the data of somebody",
            description =
                    "By `subjectId`, whether a hold stands (`held`), and whether erasure is `ordered` or `erased` done.")
    Listing<PrivacyFileView> files(Listed listed) {
        return reads.list(PrivacyFileView.class, listed, FindPrivacyFiles::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "What was decided about the data of somebody, with the receipt of the erasure")
    Reading<PrivacyFileView> file(@PathVariable UUID id, Moment moment) {
        return reads.one(FILE, id, moment);
    }
}
