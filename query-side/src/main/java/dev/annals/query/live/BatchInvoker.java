package dev.annals.query.live;

import dev.annals.api.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Collects the events of a unit of work and hands them over together, in its transaction, before it commits. */
final class BatchInvoker implements EventHandlerInvoker {
    private static final String BATCH = BatchInvoker.class.getName();

    private final Consumer<List<RecordedEvent>> project;

    BatchInvoker(Consumer<List<RecordedEvent>> project) {
        this.project = project;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        List<RecordedEvent> batch = unit.getOrComputeResource(BATCH, key -> newBatch(unit));
        batch.add(RecordedEvents.from(message));
    }

    private List<RecordedEvent> newBatch(UnitOfWork<?> unit) {
        List<RecordedEvent> batch = new ArrayList<>();
        unit.onPrepareCommit(u -> project.accept(batch));
        return batch;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
