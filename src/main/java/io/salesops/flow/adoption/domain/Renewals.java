package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ContractSigned;
import io.salesops.flow.adoption.RenewalBegun;
import io.salesops.flow.adoption.RenewalTakenBack;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.platform.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the renewal of each contract, one of a tool at a time. */
@Service
@Transactional
public class Renewals {

    private final ToolRegister register;
    private final Contracts contracts;
    private final Licences licences;
    private final Reclaims reclaims;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Renewals(
            ToolRegister register,
            Contracts contracts,
            Licences licences,
            Reclaims reclaims,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.register = register;
        this.contracts = contracts;
        this.licences = licences;
        this.reclaims = reclaims;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A contract that was signed anew is renewed by its new dates alone. */
    @EventListener
    void begin(ContractSigned event) {
        takeBack(event.toolId());
        jdbc.sql("insert into tool_renewal (tool_id) values (:tool)")
                .param("tool", event.toolId().value())
                .update();
        events.publishEvent(new RenewalBegun(event.toolId()));
    }

    /** Nothing is decided any more about the contract of the tool. */
    void takeBack(ToolId toolId) {
        if (settle(toolId)) {
            events.publishEvent(new RenewalTakenBack(toolId));
        }
    }

    /** Whether a renewal was being prepared until now. */
    boolean settle(ToolId toolId) {
        register.get(toolId);
        return jdbc.sql("delete from tool_renewal where tool_id = :tool")
                        .param("tool", toolId.value())
                        .update()
                > 0;
    }

    /** Somebody decided to keep only so many licences. */
    public void acceptFewer(ToolId toolId, int kept) {
        var licensed = register.get(toolId).contract().orElseThrow().licences();
        if (kept >= licensed) {
            throw new InvalidInput("licencesKept", "must be below the %d of the contract".formatted(licensed));
        }
    }

    /** The contract goes on by its term. */
    public void renew(ToolId toolId, int wanted) {
        var contract = register.get(toolId).contract().orElseThrow();
        var next = contract.renewedWith(licences(toolId, contract, wanted));
        settle(toolId);
        contracts.sign(toolId, next);
    }

    /** Whoever said so keeps a licence; whoever was asked and did not answer is not counted. */
    private int licences(ToolId toolId, Contract contract, int wanted) {
        var held = licences.current(toolId).size() - reclaims.leaving(toolId);
        return Math.min(contract.licences(), Math.max(wanted, held));
    }
}
