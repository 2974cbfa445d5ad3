package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A history told under other rules, with positions of its own. */
final class UnderRules implements Script {
    private final Script told;
    private final Rules rules;
    private final Function<Instant, Scene> scene;
    private final Numbering numbering;
    private final int most;
    private final Deque<RecordedEvent> waiting = new ArrayDeque<>();
    private final List<RecordedEvent> telling = new ArrayList<>();
    private @Nullable Scene begun;
    private Clocks.@Nullable Keeping clocks;
    private long position;
    private boolean over;

    /** @param scene the scene of a history whose first event is told at an instant */
    UnderRules(Script told, Rules rules, Function<Instant, Scene> scene, Numbering numbering, int most) {
        this.told = told;
        this.rules = rules;
        this.scene = scene;
        this.numbering = numbering;
        this.most = most;
    }

    @Override
    public @Nullable Window next() throws InterruptedException {
        while (!over && telling.size() < most) {
            goOn();
        }
        if (telling.isEmpty()) {
            return null;
        }
        Window window = new Window(numbering.of(telling), position);
        telling.clear();
        return window;
    }

    private void goOn() throws InterruptedException {
        RecordedEvent next = waiting.peek();
        if (next == null) {
            read();
        } else if (begun == null) {
            begin(next);
        } else if (clocks == null || !clocks.goOn(next.occurredAt(), telling::add)) {
            tell(waiting.remove());
        }
    }

    private void read() throws InterruptedException {
        Window window = told.next();
        if (window != null) {
            waiting.addAll(window.events());
            position = window.position();
        } else {
            over = clocks == null
                    || !clocks.goOn(Objects.requireNonNull(begun).end().plusNanos(1), telling::add);
        }
    }

    private void begin(RecordedEvent first) {
        Scene opening = scene.apply(first.recordedAt());
        begun = opening;
        clocks = rules.clocks() == null ? null : rules.clocks().begin(opening);
        for (Rules.Given given : rules.given().apply(opening)) {
            tell(Additions.event(
                    given.type(), given.id(), given.event(), Instant.EPOCH, opening.first(), Additions.GIVEN));
        }
    }

    private void tell(RecordedEvent event) {
        if (event.position() > 0 && rules.leftOut().test(event)) {
            return;
        }
        if (clocks == null) {
            telling.add(event);
        } else {
            clocks.tell(event, telling::add);
        }
    }

    @Override
    public void close() {
        told.close();
    }
}
