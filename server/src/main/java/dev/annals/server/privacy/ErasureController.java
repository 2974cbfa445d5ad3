package dev.annals.server.privacy;

import dev.annals.api.Refused;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.PrivacyFiles;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.api.query.QueryRefusal;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import dev.annals.server.privacy.ErasureReport.Obstacle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing somebody, and what that would come to. */
@RestController
@RequestMapping(Resource.BASE + "/privacy/erasures")
@Tag(name = "Privacy")
class ErasureController {
    private final Erasures erasures;
    private final CommandDispatcher dispatcher;

    ErasureController(Erasures erasures, CommandDispatcher dispatcher) {
        this.erasures = erasures;
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @Operation(
            summary = "Erase everything personal about somebody, or see what that would come to",
            description =
                    "With `dryRun` nothing is done: what is held is listed by place, and what stands against it. Without, the key"
                            + " of the person's values is destroyed for good, in all processes, and everything that was made of"
                            + " them is cleansed. Counts and sums stay, and so does every proof. The answer is 202 while"
                            + " something is left to do, which is gone on with by itself.")
    ErasureReport erase(Intent<EraseSubject> intent, HttpServletResponse response) {
        EraseSubject wish = intent.body();
        if (wish.isDryRun()) {
            return dryRun(wish.subject());
        }
        requireNothingToKeep(wish.subject());
        dispatcher.dispatch(
                new Wish(wish.order(), intent.occurredAt(), intent.reason(), intent.expectedVersion()),
                intent.origin());
        boolean over = erasures.file(wish.subject()).receipt().isPresent() || carryOut(intent);
        response.setStatus(over ? HttpServletResponse.SC_OK : HttpServletResponse.SC_ACCEPTED);
        return done(wish.subject());
    }

    /** False when it has to be gone on with later. */
    private boolean carryOut(Intent<EraseSubject> intent) {
        try {
            erasures.carryOut(intent.body().subject(), intent.origin());
            return true;
        } catch (Refused later) {
            if (later.code() != QueryRefusal.REBUILD_RUNNING && later.code() != QueryRefusal.NOT_YET_VISIBLE) {
                throw later;
            }
            return false;
        }
    }

    private ErasureReport dryRun(UUID subject) {
        List<Holding> held = erasures.held(subject);
        List<Obstacle> obstacles = new ArrayList<>();
        for (HoldPlaced hold : erasures.file(subject).holds()) {
            obstacles.add(new Obstacle(PrivacyRefusal.ON_HOLD.name(), hold.holdId(), hold.reason(), null));
        }
        for (RetentionDuties.Kept kept : erasures.kept(subject)) {
            obstacles.add(new Obstacle(
                    PrivacyRefusal.RETENTION_DUTY.name(), null, kept.rule().basis(), kept.until()));
        }
        return new ErasureReport(PrivacyFiles.id(subject), subject, true, held, obstacles, null);
    }

    /** What was ordered already is carried out whatever has to be kept since. */
    private void requireNothingToKeep(UUID subject) {
        List<RetentionDuties.Kept> kept = erasures.file(subject).isOrdered() ? List.of() : erasures.kept(subject);
        if (!kept.isEmpty()) {
            RetentionDuties.Kept last = Collections.max(kept, Comparator.comparing(RetentionDuties.Kept::until));
            throw Refused.because(
                    PrivacyRefusal.RETENTION_DUTY,
                    Map.of(
                            "category",
                            last.rule().category().name(),
                            "until",
                            last.until().atZone(ZoneOffset.UTC).toLocalDate().toString()));
        }
    }

    private ErasureReport done(UUID subject) {
        UUID file = PrivacyFiles.id(subject);
        return erasures.file(subject)
                .receipt()
                .map(receipt -> new ErasureReport(
                        file,
                        subject,
                        false,
                        ((SubjectErased) receipt.payload()).cleansed(),
                        List.of(),
                        receipt.recordedAt()))
                .orElseGet(() -> new ErasureReport(file, subject, false, List.of(), List.of(), null));
    }
}
