package dev.annals.server.replay;

import dev.annals.query.QuerySide;
import dev.annals.query.workspace.Workspaces;
import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two workspaces are filled at a time, of all processes on the database together. */
@Configuration(proxyBeanMethods = false)
class ReplayWiring {
    private static final long FIRST = 0x616e6e616c7313L;
    private static final long SECOND = 0x616e6e616c7314L;
    private static final long CLEARING = 0x616e6e616c7315L;

    @Bean
    Duty firstReplay(
            DataSource dataSource,
            @Qualifier("questions") DataSource questions,
            RunningRows rows,
            QuerySide query,
            OtherRules other) {
        return new Duty("replay-1", FIRST, dataSource, running(1, questions, rows, query, other), new Ticking());
    }

    @Bean
    Duty secondReplay(
            DataSource dataSource,
            @Qualifier("questions") DataSource questions,
            RunningRows rows,
            QuerySide query,
            OtherRules other) {
        return new Duty("replay-2", SECOND, dataSource, running(2, questions, rows, query, other), new Ticking());
    }

    private static Running running(
            int place, DataSource questions, RunningRows rows, QuerySide query, OtherRules other) {
        return new Running(
                place,
                rows,
                query.workspaces(),
                query.readModels().models(),
                other,
                new TransactionTemplate(new JdbcTransactionManager(questions)));
    }

    @Bean
    Duty replayClearing(DataSource dataSource, RunningRows rows, QuerySide query) {
        Workspaces workspaces = query.workspaces();
        return new Duty("replay-clearing", CLEARING, dataSource, new Clearing(rows, workspaces), new Ticking());
    }
}
