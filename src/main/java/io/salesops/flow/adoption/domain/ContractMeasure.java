package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for those who used a tool of late, so that nobody who did loses the licence. */
@Service
@Transactional
public class ContractMeasure {

    private final ToolRegister register;
    private final Licences licences;
    private final UsageFigures usage;
    private final Clock clock;

    ContractMeasure(ToolRegister register, Licences licences, UsageFigures usage, Clock clock) {
        this.register = register;
        this.licences = licences;
        this.usage = usage;
        this.clock = clock;
    }

    public ContractUse of(ToolId toolId, RenewalLimits limits) {
        var today = LocalDate.now(clock);
        var tool = register.get(toolId);
        var contract = tool.contract().orElseThrow();
        return usage.lastDay(toolId, today).isEmpty()
                ? unknown(tool, contract)
                : known(tool, contract, usage.active(toolId, limits.usedSince(today), today), limits);
    }

    private static ContractUse unknown(Tool tool, Contract contract) {
        return new ContractUse(tool, contract, Optional.empty(), List.of(), new LicenceNeed(contract.licences(), 0));
    }

    /** Where it is not kept who holds a licence, everybody who uses the tool counts. */
    private ContractUse known(Tool tool, Contract contract, Set<String> users, RenewalLimits limits) {
        var held = licences.current(tool.id());
        var idle = held.stream()
                .filter(licence -> !users.contains(licence.userId()))
                .toList();
        var active = held.isEmpty() ? users.size() : held.size() - idle.size();
        return new ContractUse(
                tool,
                contract,
                Optional.of(active),
                idle,
                LicenceNeed.of(contract.licences(), active, limits.usedShare()));
    }
}
