package dev.annals.server.privacy;

import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasing is watched over by one process; keys that came back are destroyed by each that starts. */
@Configuration(proxyBeanMethods = false)
class PrivacyWiring {
    private static final long LOCK = 0x616e6e616c7320L;
    /** After the journal is open, before anything is folded or answered. */
    private static final int EARLY = 2;

    @Bean
    Duty erasureDuty(DataSource dataSource, ErasureWatch watch) {
        return new Duty("erasures", LOCK, dataSource, watch, new Ticking());
    }

    @Bean
    SmartLifecycle keysThatCameBack(ErasureWatch watch) {
        return new AtStart(watch::destroyAgain);
    }

    /** Done once, early. */
    private static final class AtStart implements SmartLifecycle {
        private final Runnable work;
        private volatile boolean running;

        AtStart(Runnable work) {
            this.work = work;
        }

        @Override
        public void start() {
            work.run();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return EARLY;
        }
    }
}
