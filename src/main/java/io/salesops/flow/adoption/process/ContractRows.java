package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.domain.ContractUse;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a contract costs and who uses it, as the form of its review shows it. */
@Component
class ContractRows {

    private final Texts texts;
    private final String currency;

    ContractRows(Texts texts, @Value("${salesops.reporting-currency}") String currency) {
        this.texts = texts;
        this.currency = currency;
    }

    List<Map<String, String>> of(ContractUse use) {
        var unknown = texts.of("tools.evidence.unknown");
        return List.of(
                row("cost", money(use.contract().annualCost())),
                row("until", use.contract().until().toString()),
                row("licences", String.valueOf(use.contract().licences())),
                row("active", use.active().map(String::valueOf).orElse(unknown)),
                row("costPerUser", use.costPerActiveUser().map(this::money).orElse(unknown)),
                row("idle", String.valueOf(use.idle().size())),
                row("keep", String.valueOf(use.need().keep())));
    }

    private String money(BigDecimal amount) {
        return MoneyText.of(amount, currency);
    }

    private Map<String, String> row(String label, String value) {
        return Map.of("label", texts.of("tools.evidence." + label), "value", value);
    }
}
