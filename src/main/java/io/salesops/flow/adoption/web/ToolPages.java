package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.adoption.domain.ToolDossiers;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.identity.Callers;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of tools, and what is known of each. */
@Controller
class ToolPages {

    private final ToolDossiers dossiers;
    private final ToolPeople people;
    private final Callers callers;
    private final Texts texts;
    private final String currency;

    ToolPages(
            ToolDossiers dossiers,
            ToolPeople people,
            Callers callers,
            Texts texts,
            @Value("${salesops.reporting-currency}") String currency) {
        this.dossiers = dossiers;
        this.people = people;
        this.callers = callers;
        this.texts = texts;
        this.currency = currency;
    }

    @GetMapping("/tools")
    String list(Model model) {
        model.addAttribute("tools", dossiers.register());
        model.addAttribute("people", people);
        model.addAttribute("money", new Money(texts.onPage(), currency));
        return "tools";
    }

    @GetMapping("/tools/{key}")
    String show(@PathVariable("key") String key, Principal user, Model model) {
        var caller = callers.of(user.getName());
        var dossier = dossiers.of(caller, key);
        model.addAttribute("dossier", dossier);
        model.addAttribute("curve", UsageCurve.of(dossier.weeks()));
        model.addAttribute(
                "mine",
                dossier.steps().stream().filter(step -> step.isFor(caller)).toList());
        model.addAttribute("people", people);
        model.addAttribute("money", new Money(texts.onPage(), currency));
        return "tool";
    }

    /** Amounts of the register, all in the reporting currency. */
    record Money(Words words, String currency) {

        public String of(Optional<BigDecimal> amount) {
            return amount.map(known -> words.money(known, currency)).orElse("–");
        }

        public String cost(Optional<Contract> contract) {
            return of(contract.map(Contract::annualCost));
        }
    }
}
