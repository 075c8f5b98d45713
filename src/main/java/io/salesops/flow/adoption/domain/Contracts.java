package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ContractSigned;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.effects.EffectLedger;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed with the suppliers of tools. */
@Service
@Transactional
public class Contracts {

    /** The kind of effect that a contract is; finance ends it. */
    static final String EFFECT = "TOOL_CONTRACT";

    private final ToolRegister register;
    private final EffectLedger effects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contracts(ToolRegister register, EffectLedger effects, ApplicationEventPublisher events, Clock clock) {
        this.register = register;
        this.effects = effects;
        this.events = events;
        this.clock = clock;
    }

    /** From now on the renewal of the tool is prepared by its dates; those that passed are nobody's to decide on. */
    public void sign(ToolId toolId, Contract contract) {
        var tool = register.get(toolId);
        tool.sign(contract.on(LocalDate.now(clock)));
        effects.record(toolId.toString(), EFFECT, tool.key(), tool.supplier().orElse(tool.name()));
        events.publishEvent(new ContractSigned(toolId));
    }
}
