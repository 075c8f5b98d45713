package io.salesops.flow.dealreview.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Abandonment;
import io.salesops.flow.dealreview.domain.Approvals;
import io.salesops.flow.dealreview.domain.Billing;
import io.salesops.flow.dealreview.domain.Check;
import io.salesops.flow.dealreview.domain.Check.Entry;
import io.salesops.flow.dealreview.domain.Check.Verdict;
import io.salesops.flow.dealreview.domain.Conclusions;
import io.salesops.flow.dealreview.domain.Conclusions.Conclusion;
import io.salesops.flow.dealreview.domain.Conversation;
import io.salesops.flow.dealreview.domain.DealDesk;
import io.salesops.flow.dealreview.domain.DealNeeds;
import io.salesops.flow.dealreview.domain.DealReview;
import io.salesops.flow.dealreview.domain.DealTerms;
import io.salesops.flow.dealreview.domain.DealValidation;
import io.salesops.flow.dealreview.domain.Figures;
import io.salesops.flow.dealreview.domain.ReviewDecision.Answer;
import io.salesops.flow.dealreview.domain.ReviewDecision.Decision;
import io.salesops.flow.dealreview.domain.ReviewDecision.Part;
import io.salesops.flow.dealreview.domain.ReviewRounds;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.dealreview.domain.Route;
import io.salesops.flow.dealreview.domain.RuleAnswers;
import io.salesops.flow.dealreview.domain.RulingTexts;
import io.salesops.flow.dealreview.domain.SellerAnswers;
import io.salesops.flow.dealreview.domain.SellerView;
import io.salesops.flow.dealreview.domain.Statement;
import io.salesops.flow.dealreview.domain.Validations;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.ForecastCategory;
import io.salesops.flow.pipeline.Stage;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.DecisionTables;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@Deployment(
        resources = {
            "processes/deal-review.bpmn",
            "processes/check-deal-terms.dmn",
            "processes/find-deal-approver.dmn",
            "processes/find-extra-reviewers.dmn",
            "processes/limit-deal-review.dmn",
            "processes/limit-reapproval.dmn"
        })
class DealReviewProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Map<String, Object> TERMS = Map.of(
            "largestLineDiscountPercent", 27,
            "acv", 300_000,
            "arr", 300_000,
            "paymentTermsDays", 60,
            "billing", "YEARLY",
            "marginPercent", 65);
    private static final Map<String, Object> VIEW = Map.of(
            "sellerSituation", "The board decides on Friday.",
            "clientPerspective", "They want one supplier.",
            "forecastCategory", "COMMIT");

    private final DealDesk desk = mock();
    private final Approvals approvals = mock();
    private final Conclusions conclusions = mock();
    private final ReviewRounds rounds = mock();
    private final Abandonment abandonment = mock();
    private final Validations validations = mock();
    private final SellerAnswers answers = mock();
    private final DealReview review = mock();
    private final Callers callers = mock();
    private final DealReviewId id = DealReviewId.next();
    private final Caller seller = new Caller("anna", Set.of("sellers"));
    private final Caller reviewer = new Caller("vera", Set.of("vp-sales"));

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var json = new ObjectMapper();
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        var texts = new Texts(messages);
        var viewForm = new DealViewForm(json);
        var termsForm = new TermsForm(json);
        var rules = new DmnRoutingRules(mock(DecisionTables.class), json);
        Mocks.register("openReviewDelegate", new OpenReviewDelegate(desk, callers, termsForm));
        Mocks.register("assessTheDealDelegate", mock(JavaDelegate.class));
        Mocks.register("workOutTheFiguresDelegate", new WorkOutTheFiguresDelegate(desk, termsForm));
        Mocks.register(
                "routeTheReviewDelegate",
                new RouteTheReviewDelegate(desk, rules, mock(ReviewGrounds.class), rounds, termsForm, json));
        Mocks.register("readTheAnswerDelegate", new ReadTheAnswerDelegate(desk, termsForm));
        var reviewForm = new ReviewForm(texts);
        var validationForm = new ValidationForm(validations, texts, json);
        var changeRequests = new ChangeRequests(conclusions, desk, viewForm, texts);
        Mocks.register(
                "prepareTheValidationDelegate",
                new PrepareTheValidationDelegate(desk, validations, viewForm, reviewForm, validationForm));
        Mocks.register(
                "recordTheValidationDelegate", new RecordTheValidationDelegate(validations, validationForm, callers));
        Mocks.register(
                "recordTheAnswersDelegate",
                new RecordTheAnswersDelegate(answers, validationForm, changeRequests, callers));
        Mocks.register(
                "prepareTheReviewDelegate",
                new PrepareTheReviewDelegate(
                        desk, rounds, mock(DealNeeds.class), validations, viewForm, reviewForm, json));
        Mocks.register(
                "askReviewerDelegate",
                new AskReviewerDelegate(approvals, new RulingTexts(texts), mock(Conversation.class)));
        Mocks.register("recordDecisionDelegate", new RecordDecisionDelegate(approvals, callers));
        Mocks.register("concludeTheReviewDelegate", new ConcludeTheReviewDelegate(conclusions, changeRequests, json));
        Mocks.register("dateTheAnswerDelegate", new DateTheAnswerDelegate(desk, json));
        Mocks.register("abandonTheDealDelegate", new AbandonTheDealDelegate(abandonment));
    }

    @BeforeEach
    void expectADeal() {
        given(callers.of("anna")).willReturn(seller);
        given(callers.current()).willReturn(reviewer);
        given(review.id()).willReturn(id);
        given(review.requester()).willReturn("anna");
        given(review.terms()).willReturn(Optional.empty());
        given(review.sellerView()).willReturn(Optional.empty());
        given(review.exceptionReason()).willReturn(Optional.empty());
        given(desk.open(eq(seller), eq("D-1"), any())).willReturn(review);
        given(desk.get(id)).willReturn(review);
        given(desk.dealOf(review)).willReturn(deal());
        given(desk.route(eq(id), any())).willAnswer(call -> {
            var route = Route.of(call.<RuleAnswers>getArgument(1));
            asked(route.reviewers().stream().map(Route.Reviewer::role).toList());
            return route;
        });
        given(desk.answerBy(id, 10)).willReturn(Instant.parse("2126-03-20T15:00:00Z"));
        willAnswer(call -> assess(call.getArgument(1))).given(desk).state(eq(id), any());
        willAnswer(call -> given(review.viewShared()).willReturn(true))
                .given(desk)
                .share(eq(id), any());
        given(approvals.request(eq(id), any()))
                .willAnswer(call -> new Approvals.Request(
                        null,
                        call.<ReviewerRole>getArgument(1).group(),
                        Instant.parse("2026-03-10T15:00:00Z"),
                        List.of("why"),
                        null));
    }

    private void asked(List<ReviewerRole> roles) {
        given(rounds.toAsk(id)).willReturn(roles);
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void approvesTheDealOnceEveryReviewerHasApproved() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.APPROVED);
        var process = startedInTasklist();
        stateTerms(process, TERMS);

        assertThat(process).isWaitingAt("userTask_shareDealView").task().isAssignedTo("anna");
        complete(task(), VIEW);
        prepareTheReview();
        assertThat(process).isWaitingAt("userTask_reviewTheDeal");
        decide("vp-sales", "APPROVE");
        decide("finance", "APPROVE");

        assertThat(process).isEnded().hasPassed("endEvent_dealApproved");
        verify(approvals).record(id, ReviewerRole.VP_SALES, reviewer, new Decision(Answer.APPROVE, null, null, null));
        verify(approvals).record(id, ReviewerRole.FINANCE, reviewer, new Decision(Answer.APPROVE, null, null, null));
        verify(desk)
                .share(
                        id,
                        new SellerView(
                                ForecastCategory.COMMIT,
                                null,
                                null,
                                "The board decides on Friday.",
                                "They want one supplier.",
                                List.of(),
                                Map.of()));
    }

    @Test
    void rejectsTheDealWhenAReviewerRejects() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.REJECTED);
        var process = startedInTasklist();
        stateTerms(process, TERMS);
        complete(task(), VIEW);
        prepareTheReview();
        decide("vp-sales", "APPROVE");
        decide("finance", "REJECT");

        assertThat(process).isEnded().hasPassed("endEvent_dealRejected").hasNotPassed("endEvent_dealApproved");
    }

    @Test
    void approvesWithoutAskingAnybodyWithinTheLimits() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.APPROVED);
        var process = startedInTasklist();
        stateTerms(process, terms(Map.of("largestLineDiscountPercent", 8, "acv", 40_000, "paymentTermsDays", 30)));

        assertThat(process)
                .isEnded()
                .hasPassed("endEvent_dealApproved")
                .hasNotPassed("userTask_shareDealView", "userTask_reviewTheDeal");
    }

    @Test
    void skipsBothFormsWhenTheRequestBroughtTheView() {
        given(desk.attach(eq(id), any())).willReturn(Optional.of(review));
        assess(new DealTerms(
                new BigDecimal("27"),
                new BigDecimal("300000"),
                null,
                null,
                60,
                Billing.YEARLY,
                new BigDecimal("65"),
                false,
                false,
                List.of()));
        given(review.viewShared()).willReturn(true);
        given(review.sellerView())
                .willReturn(Optional.of(new SellerView(null, null, null, null, null, List.of(), Map.of())));
        var process = runtimeService()
                .startProcessInstanceByKey(
                        DealReviewProcess.KEY, id.toString(), DealReviewProcess.OPPORTUNITY_ID.of("D-1"));
        assertThat(process).isStarted();
        execute(job());
        prepareTheReview();

        assertThat(process)
                .isWaitingAt("userTask_reviewTheDeal")
                .hasNotPassed("userTask_stateTheTerms", "userTask_shareDealView");
    }

    @Test
    void routesAgainAfterTheSellerChangedTheTerms() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.APPROVED);
        var process = startedInTasklist();
        stateTerms(process, terms(Map.of("marginPercent", 55)));
        assertThat(process).isWaitingAt("userTask_reviseTheTerms");
        assertThat(process).variables().containsKey("returnReason");

        var changed = terms(Map.of("largestLineDiscountPercent", 8, "acv", 40_000, "paymentTermsDays", 30));
        revise("CHANGE", changed);

        assertThat(process).isEnded().hasPassed("endEvent_dealApproved");
    }

    @Test
    void asksCroAndCfoForAnException() {
        var process = startedInTasklist();
        stateTerms(process, terms(Map.of("marginPercent", 55)));
        revise("EXCEPTION", Map.of("exceptionReason", "A reference client"));

        assertThat(process).isWaitingAt("userTask_shareDealView");
        complete(task(), VIEW);
        prepareTheReview();
        assertThat(process).isWaitingAt("userTask_reviewTheDeal");
        org.assertj.core.api.Assertions.assertThat(
                        taskQuery().taskCandidateGroup("cro").count()
                                + taskQuery().taskCandidateGroup("cfo").count())
                .isEqualTo(taskQuery().count())
                .isEqualTo(2);
        verify(desk).askForException(id, "A reference client");
    }

    @Test
    void endsWhenTheSellerTakesTheReturnedDealBack() {
        var process = startedInTasklist();
        stateTerms(process, terms(Map.of("marginPercent", 55)));
        revise("WITHDRAW", Map.of());

        assertThat(process).isEnded().hasPassed("endEvent_dealTakenBack");
        verify(desk).takeBack(id);
    }

    @Test
    void endsAtOnceWhenTheReviewIsWithdrawn() {
        var process = startedInTasklist();
        stateTerms(process, TERMS);
        complete(task(), VIEW);
        prepareTheReview();
        assertThat(process).isWaitingAt("userTask_reviewTheDeal");

        runtimeService().correlateMessage(DealReviewProcess.WITHDRAWN, id.toString());

        assertThat(process).isEnded().hasPassed("endEvent_reviewWithdrawn");
    }

    @Test
    void goesBackToTheTermsWhenTheyMustChange() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.TERMS_TO_CHANGE, Conclusion.APPROVED);
        var process = inReview();
        decide("vp-sales", "APPROVE");
        change("finance", Part.TERMS);

        assertThat(process).isWaitingAt("userTask_reviseTheTerms");
        assertThat(process).variables().containsKey("changeRequests");
        given(review.viewShared()).willReturn(true);
        revise("CHANGE", terms(Map.of("paymentTermsDays", 30)));
        assertThat(process).isWaitingAt("serviceTask_prepareTheValidation");
        asked(List.of(ReviewerRole.FINANCE));
        prepareTheReview();
        decide("finance", "APPROVE");

        assertThat(process).isEnded().hasPassed("endEvent_dealApproved");
    }

    @Test
    void goesBackToTheDealViewAloneWhenThatMustChange() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.VIEW_TO_CHANGE);
        var process = inReview();
        decide("vp-sales", "APPROVE");
        change("finance", Part.VIEW);

        assertThat(process).isWaitingAt("userTask_shareDealView").hasNotPassed("userTask_reviseTheTerms");
    }

    @Test
    void asksAgainWhoTookAnAnswerBack() {
        given(conclusions.conclude(id, 30)).willReturn(Conclusion.UNANSWERED);
        var process = inReview();
        decide("vp-sales", "APPROVE");
        decide("finance", "APPROVE");
        asked(List.of(ReviewerRole.VP_SALES));

        assertThat(process).isWaitingAt("serviceTask_prepareTheValidation");
        prepareTheReview();
        org.assertj.core.api.Assertions.assertThat(
                        taskQuery().taskCandidateGroup("vp-sales").count())
                .isEqualTo(taskQuery().count())
                .isEqualTo(1);
    }

    @Test
    void endsWhenTheSellerNeverStatesTheTerms() {
        assertAbandoned(startedInTasklist(), "endEvent_dealAbandonedWithoutTerms");
    }

    @Test
    void endsWhenTheSellerNeverRevisesTheTerms() {
        var process = startedInTasklist();
        stateTerms(process, terms(Map.of("marginPercent", 55)));

        assertAbandoned(process, "endEvent_dealAbandonedUnrevised");
    }

    @Test
    void endsWhenTheSellerNeverSharesTheView() {
        var process = startedInTasklist();
        stateTerms(process, TERMS);

        assertAbandoned(process, "endEvent_dealAbandonedWithoutView");
    }

    @Test
    void operationsValidateBeforeTheReviewersAreAsked() {
        var process = inValidation();

        validate(confirmed());
        execute(job("serviceTask_prepareTheReview"));

        assertThat(process).isWaitingAt("userTask_reviewTheDeal").hasNotPassed("userTask_answerTheQuestions");
        verify(validations).record(id, reviewer, "One more client.", List.of(new Entry(Verdict.CONFIRMED, null)));
    }

    @Test
    void theSellerAnswersWhatOperationsQuestion() {
        var process = inValidation();
        validate(questioned());
        assertThat(process).isWaitingAt("userTask_answerTheQuestions").task().isAssignedTo("anna");

        answer(false);

        assertThat(process).isWaitingAt("serviceTask_prepareTheValidation");
        verify(answers).record(id, reviewer, List.of(new SellerAnswers.Answer("It is.", null)));
    }

    @Test
    void theSellerCorrectsTheTermsThatOperationsQuestion() {
        var process = inValidation();
        validate(questioned());

        answer(true);

        assertThat(process).isWaitingAt("userTask_reviseTheTerms");
        assertThat(process).variables().containsEntry("exceptionPossible", false);
    }

    @Test
    void endsWhenTheSellerNeverAnswersTheQuestions() {
        var process = inValidation();
        validate(questioned());

        assertAbandoned(process, "endEvent_dealAbandonedUnanswered");
    }

    private ProcessInstance inValidation() {
        given(validations.needed(id)).willReturn(true);
        var process = startedInTasklist();
        stateTerms(process, TERMS);
        complete(task(), VIEW);
        execute(job("serviceTask_prepareTheValidation"));
        assertThat(process).isWaitingAt("userTask_validateTheObstacles").task().hasCandidateGroup("sales-ops");
        return process;
    }

    private void validate(DealValidation validation) {
        given(validations.record(eq(id), eq(reviewer), any(), any())).willReturn(validation);
        var verdict = validation.questions().isEmpty() ? "CONFIRMED" : "QUESTIONED";
        complete(task(), Map.of("essence", "One more client.", "checks", List.of(Map.of("verdict", verdict))));
    }

    private static DealValidation confirmed() {
        return mock();
    }

    private static DealValidation questioned() {
        DealValidation validation = mock();
        given(validation.questions())
                .willReturn(List.of(new Check(
                        new Statement("marginPercent", null, BigDecimal.TEN, null),
                        Verdict.QUESTIONED,
                        "Is it?",
                        null)));
        return validation;
    }

    private static void answer(boolean termsToCorrect) {
        complete(task(), Map.of("questions", List.of(Map.of("answer", "It is.")), "termsToCorrect", termsToCorrect));
    }

    /** Nothing is to be validated. */
    private static void prepareTheReview() {
        execute(job("serviceTask_prepareTheValidation"));
        execute(job("serviceTask_prepareTheReview"));
    }

    private void assertAbandoned(ProcessInstance process, String end) {
        var timer = jobQuery().timers().singleResult();
        org.assertj.core.api.Assertions.assertThat(timer.getDuedate()).isEqualTo("2126-03-20T15:00:00Z");
        execute(timer);

        assertThat(process).isEnded().hasPassed(end);
        verify(abandonment).abandon(id);
    }

    private ProcessInstance inReview() {
        var process = startedInTasklist();
        stateTerms(process, TERMS);
        complete(task(), VIEW);
        prepareTheReview();
        assertThat(process).isWaitingAt("userTask_reviewTheDeal");
        return process;
    }

    private void change(String group, Part part) {
        complete(
                taskQuery().taskCandidateGroup(group).singleResult(),
                Map.of("decision", "CHANGE", "mustChange", part.name(), "reasonCode", "OTHER", "comment", "Please."));
        managementService().executeJob(jobQuery().singleResult().getId());
    }

    @Test
    void endsAtOnceWhenTheDealIsClosedMeanwhile() {
        var process = startedInTasklist();

        runtimeService().correlateMessage(DealReviewProcess.CLOSED, id.toString());

        assertThat(process).isEnded().hasPassed("endEvent_reviewNotNeeded");
    }

    private ProcessInstance startedInTasklist() {
        ENGINE.getProcessEngine().getIdentityService().setAuthenticatedUserId("anna");
        var process = runtimeService()
                .startProcessInstanceByKey(DealReviewProcess.KEY, DealReviewProcess.OPPORTUNITY_ID.of("D-1"));
        ENGINE.getProcessEngine().getIdentityService().clearAuthentication();
        assertThat(process)
                .isStarted()
                .isWaitingAt("userTask_stateTheTerms")
                .task()
                .isAssignedTo("anna");
        return process;
    }

    private void stateTerms(ProcessInstance process, Map<String, Object> terms) {
        complete(task(), terms);
        assertThat(process).isWaitingAt("serviceTask_assessTheDeal");
        execute(job());
    }

    private void revise(String answer, Map<String, Object> fields) {
        var variables = new HashMap<>(fields);
        variables.put("answer", answer);
        complete(task(), variables);
        execute(job());
        if (jobQuery().count() > 0) {
            execute(job());
        }
    }

    private void decide(String group, String decision) {
        complete(taskQuery().taskCandidateGroup(group).singleResult(), Map.of("decision", decision));
        managementService().executeJob(jobQuery().singleResult().getId());
    }

    private static Map<String, Object> terms(Map<String, Object> changes) {
        var terms = new HashMap<>(TERMS);
        terms.putAll(changes);
        return terms;
    }

    /** The figures of terms in which everything is declared and in the reporting currency. */
    @NullUnmarked
    private Object assess(DealTerms terms) {
        given(review.terms()).willReturn(Optional.of(terms));
        given(review.figures())
                .willReturn(Optional.of(new Figures(
                        terms.largestLineDiscountPercent(),
                        terms.acv(),
                        terms.acv(),
                        "USD",
                        terms.paymentTermsDays(),
                        terms.billing(),
                        terms.marginPercent(),
                        terms.nonStandardClause(),
                        terms.dataAddendum(),
                        BigDecimal.ONE,
                        Set.of(),
                        Set.of(),
                        Set.of())));
        return null;
    }

    private static Deal deal() {
        return new Deal(
                "D-1",
                "test",
                "Isdom – GTX Pro",
                "Isdom",
                "GTX Pro",
                new BigDecimal("300000"),
                "USD",
                "anna",
                Stage.NEGOTIATION,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null);
    }
}
