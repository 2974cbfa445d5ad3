package dev.annals.server.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where in the journal leads were handed over, for whichever process goes on. */
@Component
class LeadProgress {
    private final JdbcClient sql;

    LeadProgress(JdbcClient sql) {
        this.sql = sql;
    }

    long position() {
        return sql.sql("SELECT position FROM sending.lead_hand_over")
                .query(Long.class)
                .single();
    }

    /** Never goes back, whoever else was faster. */
    void reached(long position) {
        sql.sql("UPDATE sending.lead_hand_over SET position = ? WHERE position < ?")
                .params(position, position)
                .update();
    }
}
