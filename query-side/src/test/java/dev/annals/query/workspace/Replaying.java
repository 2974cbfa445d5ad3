package dev.annals.query.workspace;

import dev.annals.query.testing.ReadModelFixture;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Fills workspaces in small windows, and rests between some of them. */
final class Replaying {
    private final ReadModelFixture fixture;
    private final Workspaces workspaces;
    private final Random random;

    private Replaying(ReadModelFixture fixture, Random random) {
        this.fixture = fixture;
        this.random = random;
        this.workspaces = new Workspaces(
                fixture.dataSource,
                fixture.transactions,
                fixture.journal,
                ReadModelFixture.CLOCK,
                1 + random.nextInt(20));
    }

    static Replaying of(ReadModelFixture fixture, Random random) {
        return new Replaying(fixture, random);
    }

    static void drop(ReadModelFixture fixture, UUID... ids) {
        for (UUID id : ids) {
            of(fixture, new Random(0)).workspaces.drop(id);
        }
    }

    /** The digests of what comes out. */
    Map<String, String> fill(Plan plan) {
        try (Filling filled = filled(plan)) {
            Map<String, String> digests = filled.digests();
            fixture.transactions.executeWithoutResult(status -> filled.publish());
            return digests;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private Filling filled(Plan plan) throws InterruptedException {
        Filling filling = workspaces.begin(plan, 1);
        do {
            while (filling.next()) {
                filling = random.nextInt(4) == 0 ? rested(filling, plan) : filling;
            }
        } while (!filling.finish());
        return filling;
    }

    private Filling rested(Filling filling, Plan plan) throws InterruptedException {
        if (!filling.rest()) {
            return filling;
        }
        filling.close();
        return workspaces.goOn(plan, 1, filling.position());
    }
}
