package io.salesops.flow.dealreview.web;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Check;
import io.salesops.flow.dealreview.domain.Conversation;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.DealValidation;
import io.salesops.flow.dealreview.domain.Dossiers;
import io.salesops.flow.dealreview.domain.Dossiers.Standing;
import io.salesops.flow.dealreview.domain.ReviewDecision;
import io.salesops.flow.dealreview.domain.RulingTexts;
import io.salesops.flow.dealreview.domain.StatementTexts;
import io.salesops.flow.dealreview.domain.Submission;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.StepHolders;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which sellers find their deals, ask for a review and follow it. */
@Controller
class DealPagesController {

    private static final int PAGE_SIZE = 25;

    private final Deals deals;
    private final DealDesk desk;
    private final Dossiers dossiers;
    private final Callers callers;
    private final RulingTexts rulings;
    private final Texts texts;
    private final Conversation conversation;
    private final StepHolders holders;
    private final PeopleAccounts accounts;

    DealPagesController(
            Deals deals,
            DealDesk desk,
            Dossiers dossiers,
            Callers callers,
            RulingTexts rulings,
            Texts texts,
            Conversation conversation,
            StepHolders holders,
            PeopleAccounts accounts) {
        this.deals = deals;
        this.desk = desk;
        this.dossiers = dossiers;
        this.callers = callers;
        this.rulings = rulings;
        this.texts = texts;
        this.conversation = conversation;
        this.holders = holders;
        this.accounts = accounts;
    }

    /** A deal in the list, with where its latest review stands. */
    record DealRow(
            Deal deal,
            String owner,
            String amount,
            boolean mayAsk,
            @Nullable Standing review,
            List<Waiting> waiting) {

        public boolean canBeReviewed() {
            return mayAsk && deal.open() && (review == null || review.state().ended());
        }
    }

    /** A step that waits, and the names of those who have it. */
    record Waiting(String step, String with) {}

    @GetMapping("/deals")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Principal user,
            Model model) {
        var caller = callers.of(user.getName());
        var seesAll = Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn);
        var found = deals.search(seesAll ? null : caller.userId(), words, Math.max(page, 0), PAGE_SIZE + 1);
        model.addAttribute("rows", rows(caller, found.stream().limit(PAGE_SIZE).toList()));
        model.addAttribute("q", words);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("more", found.size() > PAGE_SIZE);
        model.addAttribute(
                "ofOthers",
                seesAll || !found.stream().allMatch(deal -> deal.ownerId().equals(caller.userId())));
        return "deals";
    }

    private List<DealRow> rows(Caller caller, List<Deal> found) {
        var reviews = dossiers.latestOf(found.stream().map(Deal::opportunityId).toList());
        var steps = reviews.values().stream()
                .flatMap(review -> review.steps().stream())
                .toList();
        var names = holders.of(steps);
        return found.stream()
                .map(deal -> row(caller, deal, reviews.get(deal.opportunityId()), names))
                .toList();
    }

    private DealRow row(Caller caller, Deal deal, @Nullable Standing review, Map<String, List<String>> names) {
        var waiting = Stream.ofNullable(review)
                .flatMap(standing -> standing.steps().stream())
                .map(step -> new Waiting(step.name(), String.join(", ", names.getOrDefault(step.taskId(), List.of()))))
                .toList();
        return new DealRow(
                deal,
                accounts.nameOf(deal.ownerId()).orElse(deal.ownerId()),
                texts.onPage().money(deal.amount(), deal.currency()),
                caller.isIn(SALES_OPS) || caller.userId().equals(deal.ownerId()),
                review,
                waiting);
    }

    /** Asks for a review; the request id is made with the page, so that a second click finds the review of the first. */
    @PostMapping("/deals/{id}/review")
    String submit(@PathVariable("id") String opportunityId, @RequestParam("requestId") UUID requestId, Principal user) {
        var request = new Submission(opportunityId, requestId.toString(), opportunityId, null, null);
        var submitted = desk.submit(callers.of(user.getName()), request);
        return "redirect:/deal-reviews/" + submitted.review().id();
    }

    @GetMapping("/deal-reviews/{id}")
    String show(@PathVariable("id") UUID id, Principal user, Model model) {
        var caller = callers.of(user.getName());
        var dossier = dossiers.of(caller, new DealReviewId(id));
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "amount",
                texts.onPage().money(dossier.deal().amount(), dossier.deal().currency()));
        model.addAttribute(
                "mine",
                dossier.steps().stream().filter(step -> step.isFor(caller)).toList());
        model.addAttribute(
                "essence",
                dossier.validations().stream().reduce((earlier, later) -> later).orElse(null));
        model.addAttribute("checks", checks(dossier.validations()));
        model.addAttribute("rulings", rulings(dossier.decisions()));
        model.addAttribute("mayWithdraw", dossier.review().isOpen() && desk.maySubmit(dossier.review(), caller));
        return "deal-review";
    }

    /** A statement of the seller in words, with what operations said of it. */
    record CheckRow(String about, String said, Check check, DealValidation validation) {}

    private List<CheckRow> checks(List<DealValidation> validations) {
        return validations.stream()
                .flatMap(validation -> validation.checks().stream()
                        .map(check -> new CheckRow(
                                StatementTexts.about(check.statement(), texts.onPage()),
                                StatementTexts.said(check.statement(), texts.onPage()),
                                check,
                                validation)))
                .toList();
    }

    private Map<ReviewDecision, String> rulings(List<ReviewDecision> decisions) {
        var texts = new HashMap<ReviewDecision, String>();
        decisions.forEach(
                decision -> decision.ruling().map(rulings::onPage).ifPresent(text -> texts.put(decision, text)));
        return texts;
    }

    @PostMapping("/deal-reviews/{id}/comments")
    String comment(
            @PathVariable("id") UUID id,
            @RequestParam("words") String words,
            @RequestParam(name = "link", required = false) @Nullable String link,
            Principal user) {
        conversation.say(callers.of(user.getName()), new DealReviewId(id), words, link);
        return "redirect:/deal-reviews/" + id;
    }

    @PostMapping("/deal-reviews/{id}/withdrawal")
    String withdraw(@PathVariable("id") UUID id, Principal user) {
        var caller = callers.of(user.getName());
        LostRace.retry(() -> desk.withdraw(caller, new DealReviewId(id)));
        return "redirect:/deal-reviews/" + id;
    }
}
