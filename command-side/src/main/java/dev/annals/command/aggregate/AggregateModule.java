package dev.annals.command.aggregate;

import dev.annals.api.AggregateType;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositorySpanFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * One type of aggregate, ready to be registered.
 *
 * @param type its kind, with the word under which its events are stored
 * @param root the annotated class
 * @param blankRoot makes one without history
 * @param blankState makes its state without history
 */
public record AggregateModule<T extends EventSourced<S>, S extends State>(
        AggregateType type, Class<T> root, Supplier<T> blankRoot, Supplier<S> blankState) {

    /** Events after which an aggregate gets a snapshot; below it, replaying is as fast as a snapshot. */
    public static final int SNAPSHOT_EVERY = 200;

    public void register(Configurer configurer, Executor snapshots) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(root)
                .configureCommandTargetResolver(config -> new TargetById())
                .configureCreationPolicyAggregateFactory(config -> id -> blankRoot.get())
                .configureRepository(config -> repository(config, snapshots)));
    }

    private Repository<T> repository(Configuration config, Executor snapshots) {
        var model = new AnnotatedAggregateMetaModelFactory(
                        config.parameterResolverFactory(), config.handlerDefinition(root))
                .createModel(root);
        var snapshotter = new StateSnapshotter(config.eventStore(), type, blankState, snapshots);
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(root)
                .aggregateModel(model)
                .aggregateFactory(new BlankFactory<>(root, blankRoot))
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY))
                .repositoryProvider(config::repository)
                .spanFactory(config.getComponent(RepositorySpanFactory.class));
        return new OneTypeRepository<>(builder, config.eventStore(), type, blankState);
    }

    private record BlankFactory<T>(Class<T> root, Supplier<T> blank) implements AggregateFactory<T> {
        @Override
        public T createAggregateRoot(String aggregateIdentifier, DomainEventMessage<?> firstEvent) {
            return blank.get();
        }

        @Override
        public Class<T> getAggregateType() {
            return root;
        }
    }
}
