package dev.annals.server.sla;

import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watching clocks is up to one process. */
@Configuration(proxyBeanMethods = false)
class SlaWiring {
    private static final long LOCK = 0x616e6e616c7304L;

    @Bean
    Duty clockWatch(DataSource dataSource, ClockWatcher watcher) {
        return new Duty("clock-watch", LOCK, dataSource, watcher, new Ticking());
    }
}
