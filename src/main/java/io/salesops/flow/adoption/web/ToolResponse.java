package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolDecision;
import io.salesops.flow.adoption.domain.ToolDossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the register.
 *
 * @param use how it is used; in lists nothing of it is told
 * @param holders who holds a licence, as far as the reader may see it; not in lists
 */
record ToolResponse(
        UUID id,
        String key,
        String name,
        String purpose,
        @Nullable String supplier,
        @Nullable String owner,
        Tool.Rhythm rhythm,
        Tool.Status status,
        @Nullable ContractView contract,
        @Nullable UseView use,
        @Nullable List<String> holders,
        @Nullable List<DecisionView> decisions) {

    record ContractView(
            BigDecimal annualCost, int licences, LocalDate from, LocalDate noticeOn, LocalDate until, int termMonths) {

        private static ContractView of(Contract contract) {
            return new ContractView(
                    contract.annualCost(),
                    contract.licences(),
                    contract.from(),
                    contract.noticeOn(),
                    contract.until(),
                    contract.termMonths());
        }
    }

    /** Adoption and stickiness in per cent, for the last period of the tool's rhythm up to a day. */
    record UseView(
            LocalDate asOf,
            int licensed,
            int active,
            @Nullable BigDecimal adoption,
            @Nullable BigDecimal stickiness,
            @Nullable BigDecimal costPerActiveUser) {

        private static UseView of(ToolDossier dossier) {
            return new UseView(
                    dossier.asOf(),
                    dossier.use().licensed(),
                    dossier.use().active(),
                    dossier.use().percent().orElse(null),
                    dossier.stickiness().orElse(null),
                    dossier.costPerActiveUser().orElse(null));
        }
    }

    record DecisionView(
            String kind,
            String decision,
            @Nullable String reason,
            @Nullable String decidedBy,
            Instant decidedAt) {

        private static DecisionView of(ToolDecision decision) {
            return new DecisionView(
                    decision.kind(),
                    decision.decision(),
                    decision.reason(),
                    decision.decidedBy(),
                    decision.decidedAt());
        }
    }

    static ToolResponse of(Tool tool) {
        return of(tool, null, null, null);
    }

    static ToolResponse of(ToolDossier dossier) {
        return of(
                dossier.tool(),
                UseView.of(dossier),
                dossier.holders(),
                dossier.decisions().stream().map(DecisionView::of).toList());
    }

    private static ToolResponse of(
            Tool tool, @Nullable UseView use, @Nullable List<String> holders, @Nullable List<DecisionView> decisions) {
        return new ToolResponse(
                tool.id().value(),
                tool.key(),
                tool.name(),
                tool.purpose(),
                tool.supplier().orElse(null),
                tool.ownerId().orElse(null),
                tool.rhythm(),
                tool.status(),
                tool.contract().map(ContractView::of).orElse(null),
                use,
                holders,
                decisions);
    }
}
