package dev.annals.server.campaign;

import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handing leads over is up to one process. */
@Configuration(proxyBeanMethods = false)
class CampaignWiring {
    private static final long LOCK = 0x616e6e616c7310L;

    /** Each second, not with each event: then what is recorded in a second is read at once. */
    @Bean
    Duty leadHandOverDuty(DataSource dataSource, LeadHandOver handOver) {
        return new Duty("lead-hand-over", LOCK, dataSource, handOver, new Ticking());
    }
}
