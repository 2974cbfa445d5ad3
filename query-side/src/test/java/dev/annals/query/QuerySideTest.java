package dev.annals.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.LiveFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuerySideTest {
    private static final UUID ANN = new UUID(1, 1);

    private final LiveFixture fixture = new LiveFixture();
    private final QuerySide querySide = new QuerySide(
            "one",
            fixture.dataSource,
            fixture.journal.reader(),
            fixture.journal.eventStore(),
            Clock.systemUTC(),
            new ReportSettings(ZoneOffset.UTC, null));
    private final Configuration axon = configuration();

    private Configuration configuration() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(config -> fixture.journal.eventStore());
        querySide.register(configurer);
        return configurer.buildConfiguration();
    }

    @BeforeEach
    void start() {
        axon.start();
        querySide.start();
    }

    @AfterEach
    void stop() {
        querySide.stop();
        axon.shutdown();
        fixture.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_recorded_is_answered_through_the_query_gateway() throws Exception {
        fixture.append("customer", List.of(Customers.registered(ANN, "Ann")));
        assertThat(querySide.visibility().awaitVersion(ANN, "customer", 1, Duration.ofSeconds(20)))
                .isTrue();

        Answer<Customer360> answer = axon.queryGateway()
                .query(new GetCustomer(ANN, AsOf.NOW), ResponseTypes.instanceOf(Answer.class))
                .get();
        assertThat(answer.body().name()).isEqualTo("Ann");
        assertThat(answer.position()).isEqualTo(1);
        assertThat(querySide.processor().working()).isTrue();
        assertThat(querySide.processor().failing()).isFalse();
    }

    @Test
    void a_refusal_comes_back_as_it_is() {
        Throwable failure = catchThrowable(() -> axon.queryGateway()
                .query(new GetCustomer(ANN, AsOf.NOW), ResponseTypes.instanceOf(Answer.class))
                .join());

        assertThat(failure).hasCauseInstanceOf(Refused.class);
        assertThat(((Refused) failure.getCause()).code()).isEqualTo(CommonRefusal.NOT_FOUND);
    }
}
