package io.salesops.flow.platform.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the engine remembers of instances. */
@Component
public class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes variables, and the form fields they came from, out of the history of an instance. The engine writes them
     * at the end of its command, so they go just before the transaction commits, and nobody ever reads them.
     */
    public void forget(String instanceId, List<String> variables) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                delete("act_hi_detail", instanceId, variables);
                delete("act_hi_varinst", instanceId, variables);
            }
        });
    }

    /** Lists and other long values lie in a table of their own. */
    private void delete(String table, String instanceId, List<String> variables) {
        jdbc.sql("""
                        with forgotten as (
                          delete from %s where proc_inst_id_ = :instance and name_ in (:variables)
                          returning bytearray_id_)
                        delete from act_ge_bytearray where id_ in (select bytearray_id_ from forgotten)""".formatted(table))
                .param("instance", instanceId)
                .param("variables", variables)
                .update();
    }
}
