package io.salesops.flow.adoption.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolDossier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the register.
 *
 * @param known what else is known of it; in lists nothing of it is told
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
        @JsonUnwrapped @Nullable ToolDossierView known) {

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

    static ToolResponse of(Tool tool) {
        return of(tool, null);
    }

    static ToolResponse of(ToolDossier dossier) {
        return of(dossier.tool(), ToolDossierView.of(dossier));
    }

    private static ToolResponse of(Tool tool, @Nullable ToolDossierView known) {
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
                known);
    }
}
