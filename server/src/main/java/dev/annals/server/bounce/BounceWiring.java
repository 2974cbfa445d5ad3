package dev.annals.server.bounce;

import dev.annals.api.Ids;
import dev.annals.content.SignedLinks;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import dev.annals.server.sending.AddressHash;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reading reports is up to one process, and only where there is a mailbox for them. */
@Configuration(proxyBeanMethods = false)
@Conditional(BounceWiring.WithMailbox.class)
class BounceWiring {
    private static final long LOCK = 0x616e6e616c7307L;
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Bean
    Duty mailReports(
            DataSource dataSource,
            Settings settings,
            DataFolder folder,
            AddressHash hash,
            JournalReader journal,
            Queries queries,
            CommandDispatcher dispatcher,
            Ids ids,
            Clock clock) {
        SendingSettings.Mailbox mailbox =
                Objects.requireNonNull(settings.sending().bounces());
        ReportRecorder recorder = new ReportRecorder(
                new SignedLinks(folder.derivedKey("links")), hash, journal, queries, dispatcher, ids);
        return new Duty(
                "mail-reports", LOCK, dataSource, new ReportReader(mailbox, recorder, clock, INTERVAL), new Ticking());
    }

    /** The settings are there before the first bean. */
    static final class WithMailbox implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Settings settings =
                    Objects.requireNonNull(context.getBeanFactory()).getBean(Settings.class.getName(), Settings.class);
            return settings.sending().bounces() != null;
        }
    }
}
