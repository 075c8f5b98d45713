package io.salesops.flow.onboarding;

import static io.salesops.flow.platform.identity.Groups.ENABLEMENT;
import static io.salesops.flow.platform.identity.Groups.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.onboarding.domain.StartDates;
import io.salesops.flow.onboarding.domain.Trainings;
import io.salesops.flow.onboarding.domain.Trainings.Recorded;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.provisioning.AccountCreated;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the trainings and check-ins of a plan, in the whole application. */
@ApplicationTest
class OnboardingProgressTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Caller RECRUITER = new Caller("hr", Set.of(HR));
    private static final Caller TRAINER = new Caller("trainer", Set.of(ENABLEMENT));
    private static final Map<String, Object> ANSWER = Map.of(
            "workRating", "FULLY", "learningRating", "FULLY", "teamRating", "FULLY", "words", "", "needs", "A desk");

    @Autowired
    TestRestTemplate http;

    @Autowired
    HiringDesk desk;

    @Autowired
    StartDates startDates;

    @Autowired
    OnboardingPlan plan;

    @Autowired
    Trainings trainings;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    HireScene scene;
    NewHire hire;

    @BeforeEach
    void hired() {
        scene = new HireScene(http, jdbc, engine, clock)
                .withMentor("mia")
                .hired(LocalDate.now(clock).plusDays(7))
                .awaitAt("event_firstDay");
        hire = desk.get(NewHireId.of(scene.hireId()));
    }

    @AfterEach
    void nobodyActs() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void aCertificationCompletesTheTaskOfTheModule() throws Exception {
        var failed = record("product", "first", "79.99", "Nearly");
        assertThat(failed.created()).isTrue();
        assertThat(failed.attempt().passed()).isFalse();

        var passed = record("product", "second", "80", null);
        assertThat(passed.attempt().passed()).isTrue();
        assertThat(passed.attempt().number()).isEqualTo(2);
        assertThat(item(Kind.TRAINING, "product")).satisfies(item -> {
            assertThat(item.status()).isEqualTo(OnboardingItem.Status.DONE);
            assertThat(item.finishedBy()).contains("trainer");
            assertThat(item.inTime()).contains(true);
        });
        assertThat(instances(item(Kind.TRAINING, "product"))).isZero();
    }

    @Test
    void theSameRequestTwiceIsOneAttempt() throws Exception {
        var first = record("product", "twice", "50", "Nearly");
        var again = record("product", "twice", "50.0", "Nearly");

        assertThat(again.created()).isFalse();
        assertThat(again.attempt().number()).isEqualTo(first.attempt().number());
        assertThat(trainings.of(item(Kind.TRAINING, "product").id())).hasSize(1);
        assertThatThrownBy(() -> record("product", "twice", "60", "Nearly"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another request");
        assertThatThrownBy(() -> record("conduct", "twice", "50", "Nearly")).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsRecordedOfWhatCannotBe() throws Exception {
        assertThatThrownBy(() -> record("dancing", "a", "90", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record("product", "b", "100.01", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("score");
        assertThatThrownBy(() -> record("product", "c", "-1", "x".repeat(2001)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("note");
        assertThatThrownBy(() -> record("product", "d", "1.234", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trainings.record(RECRUITER, hire.id(), "product", "e", BigDecimal.TEN, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(
                        "trainer",
                        () -> trainings.record(TRAINER, NewHireId.next(), "product", "f", BigDecimal.TEN, null)))
                .isInstanceOf(NotFound.class);
        assertThat(trainings.of(item(Kind.TRAINING, "product").id())).isEmpty();
    }

    @Test
    void twoFailuresBringInTheCoachAndACertifiedModuleTakesNoFurtherResult() throws Exception {
        record("product", "one", "1", null);
        record("product", "two", "2", null);
        assertThatThrownBy(() -> record("product", "three", "90", null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("with the coach");

        var coaching = task(item(Kind.TRAINING, "product"));
        as("trainer", () -> complete(coaching, Map.of("coaching", "Prices and terms")));
        assertThat(trainings.of(item(Kind.TRAINING, "product").id()).get(1).coaching())
                .isEqualTo("Prices and terms");

        record("product", "four", "90", null);
        assertThatThrownBy(() -> record("product", "five", "95", null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("finished");
    }

    @Test
    void seatsAreTakenAndFreeAgainForEnablement() {
        assertThat(seats()).containsExactlyInAnyOrder("conduct DONE", "product DONE", "sales-method DONE");

        desk.withdraw(RECRUITER, hire.id(), "Another offer");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seats())
                .containsExactlyInAnyOrder("conduct UNDONE", "product UNDONE", "sales-method UNDONE"));
        assertThat(jdbc.sql("select count(*) from notification where recipient = 'trainer' and subject like :text")
                        .param("text", "%Our products%")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(plan.of(hire.id()))
                .allSatisfy(item -> assertThat(instances(item)).isZero());
    }

    @Test
    void aCheckInFollowsTheStartDate() {
        var checkIn = item(Kind.CHECK_IN, "30");
        var start = hire.startDate().plusDays(14);

        startDates.move(RECRUITER, hire.id().toString(), start);

        var moved = item(Kind.CHECK_IN, "30");
        assertThat(moved.due()).isAfter(checkIn.due());
        assertThat(timer(moved).getDuedate())
                .isEqualTo(Date.from(workingDays.endOf(moved.due().minusDays(1), hire.region())));
    }

    @Test
    void bothSidesAnswerACheckInAndRedBringsSupport() throws Exception {
        var checkIn = item(Kind.CHECK_IN, "30");
        letCome(checkIn);
        var instance = task(checkIn, scene.id("lead")).getProcessInstanceId();

        complete(task(checkIn, hire.userId()), ANSWER);
        assertThat(engine.getRuntimeService().getVariables(instance)).doesNotContainKeys("workRating", "needs");
        assertThat(recorded(instance)).doesNotContain("workRating", "needs").contains("checkInDay");
        complete(task(checkIn, scene.id("lead")), ANSWER);

        await().atMost(PATIENCE)
                .until(() -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .taskDefinitionKey("userTask_supportTheNewHire")
                                .count()
                        == 1);
        // Nothing is due yet and no module is certified: (.3 × 0 + .1 × 100) ÷ .4
        assertThat(jdbc.sql("select score || ' ' || verdict from check_in_result where item_id = :item")
                        .param("item", checkIn.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("25.0 RED");
        assertThat(engine.getRuntimeService().getVariable(instance, "checkIn").toString())
                .contains("A desk");
        complete(task(checkIn, scene.id("lead")), Map.of("support", "A desk on Monday"));
        assertThat(instances(checkIn)).isZero();
    }

    @Test
    void anAccountTellsWhoCreatedIt() {
        events.publishEvent(new AccountCreated(hire.id().toString(), "crm", "ida"));
        events.publishEvent(new AccountCreated(hire.id().toString(), "mail", null));

        assertThat(item(Kind.ACCOUNT, "crm").finishedBy()).contains("ida");
        assertThat(item(Kind.ACCOUNT, "mail").finishedBy()).contains("provisioning");
    }

    @Test
    void nobodyAsksForAnythingOnceTheOnboardingIsConfirmed() throws Exception {
        var support = supportNeeded();

        desk.confirm(hire.id());

        assertThat(instances(support)).isZero();
        assertThat(instances(item(Kind.CHECK_IN, "60"))).isZero();
        assertThat(item(Kind.CHECK_IN, "60").status()).isEqualTo(OnboardingItem.Status.TAKEN_BACK);
        assertThat(item(Kind.CHECK_IN, "30").status()).isEqualTo(OnboardingItem.Status.DONE);
        assertThat(instances(item(Kind.EQUIPMENT, "laptop"))).isOne();
        assertThat(jdbc.sql("select subject from notification where key = ?")
                        .param("hire-confirmed:" + hire.id())
                        .query(String.class)
                        .single())
                .startsWith("Welcome for good");
    }

    @Test
    void nobodyAsksForSupportOfAHireWhoIsWithdrawn() {
        var support = supportNeeded();

        desk.withdraw(RECRUITER, hire.id(), "Another offer");

        assertThat(instances(support)).isZero();
    }

    private void letCome(OnboardingItem checkIn) {
        engine.getManagementService().executeJob(timer(checkIn).getId());
        await().atMost(PATIENCE)
                .until(() -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(checkIn.id().toString())
                                .count()
                        == 2);
    }

    /** The first check-in stands red. */
    private OnboardingItem supportNeeded() {
        var checkIn = item(Kind.CHECK_IN, "30");
        letCome(checkIn);
        complete(task(checkIn, hire.userId()), ANSWER);
        complete(task(checkIn, scene.id("lead")), ANSWER);
        await().atMost(PATIENCE)
                .until(() -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(checkIn.id().toString())
                                .taskDefinitionKey("userTask_supportTheNewHire")
                                .count()
                        == 1);
        return checkIn;
    }

    private Recorded record(String module, String request, String score, @Nullable String note) throws Exception {
        return as(
                "trainer",
                () -> trainings.record(TRAINER, hire.id(), module, hire.id() + request, new BigDecimal(score), note));
    }

    private <T> T as(String user, Callable<T> action) throws Exception {
        engine.getIdentityService().setAuthentication(user, List.of(ENABLEMENT));
        try {
            return action.call();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private OnboardingItem item(Kind kind, String reference) {
        return plan.of(hire.id()).stream()
                .filter(item -> item.kind() == kind && item.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> seats() {
        return jdbc.sql("select target || ' ' || state from effect where subject = :hire and kind = 'TRAINING_SEAT'")
                .param("hire", hire.id().toString())
                .query(String.class)
                .list();
    }

    private long instances(OnboardingItem item) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .count();
    }

    /** The names of everything that the history of an instance tells. */
    private List<String> recorded(String instance) {
        return jdbc.sql("""
                        select name_ from act_hi_detail where proc_inst_id_ = :instance
                        union select name_ from act_hi_varinst where proc_inst_id_ = :instance""").param("instance", instance).query(String.class).list();
    }

    private Job timer(OnboardingItem item) {
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .singleResult();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult();
    }

    private Task task(OnboardingItem item) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(item.id().toString())
                .singleResult();
    }

    private Task task(OnboardingItem item, String assignee) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(item.id().toString())
                .taskAssignee(assignee)
                .singleResult();
    }

    private Task complete(Task task, Map<String, Object> answers) {
        engine.getFormService().submitTaskForm(task.getId(), answers);
        return task;
    }
}
