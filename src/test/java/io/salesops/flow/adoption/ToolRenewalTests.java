package io.salesops.flow.adoption;

import static java.util.Collections.singletonMap;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.LicenceReturns;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.adoption.domain.ToolDecision;
import io.salesops.flow.adoption.domain.ToolDossiers;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequest;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolWish;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.identity.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Renewals, reclaimed licences and the end of tools as people see them in Tasklist and over HTTP. */
@ApplicationTest
class ToolRenewalTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    ToolRegister register;

    @Autowired
    ToolRequests requests;

    @Autowired
    Licences licences;

    @Autowired
    LicenceReturns returns;

    @Autowired
    Certificates certificates;

    @Autowired
    ToolDossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private RenewalScene scene() {
        return new RenewalScene(http, jdbc, engine, clock, register, licences);
    }

    /** Ann works with the tool; Bob and Cleo do not. */
    private RenewalScene underReview() {
        var scene = scene().known();
        return scene.held(scene.ann, scene.bob, scene.cleo)
                .used(scene.ann, scene.today.minusDays(89))
                .used(scene.bob, scene.today.minusDays(90))
                .signed(scene.today.plusDays(100));
    }

    @Test
    void theReviewBegins120DaysBeforeTheNoticeDateAndOnlyOnce() {
        var scene = scene().known();
        var until = scene.today.plusDays(500);
        scene.signed(scene.today.plusDays(400), until);
        var tool = scene.subject();
        assertThat(daysUntil(scene, "event_reviewDue")).isEqualTo(280);

        scene.signed(scene.today.plusDays(200), until);
        assertThat(scene.running("tool-renewal", tool)).isOne();
        assertThat(daysUntil(scene, "event_reviewDue")).isEqualTo(80);
        assertThat(scene.ends("tool-renewal", tool)).containsExactly("endEvent_renewalNotNeeded");

        scene.signed(scene.today.plusDays(120), until);
        scene.review();
        assertThat(scene.running("tool-renewal", tool)).isOne();
        assertThat(daysUntil(scene, "event_firstReminderDue")).isEqualTo(30);
        assertThat(daysUntil(scene, "event_secondReminderDue")).isEqualTo(60);
        assertThat(daysUntil(scene, "event_noticeDateOver"))
                .as("the notice date included")
                .isEqualTo(121);
    }

    private long daysUntil(RenewalScene scene, String timer) {
        var due = scene.timer(scene.subject(), timer).getDuedate().toInstant();
        return ChronoUnit.DAYS.between(
                scene.today, due.atZone(ZoneId.of("America/New_York")).toLocalDate());
    }

    @Test
    void whatNobodyKnowsTheUseOfIsKept() {
        var scene = scene();
        scene.known().held(scene.ann).signed(scene.today.plusDays(100));
        var notice = scene.noticeOn();
        var review = scene.review();
        assertThat(scene.variable(review, "answer")).isEqualTo("KEEP");
        assertThat(scene.variable(review, "contractEvidence").toString()).contains("not known");

        scene.decided("KEEP").awaitAt(scene.subject(), "gateway_noticeDateAwaited");
        assertThat(scene.noticeOn()).as("still ahead").isEqualTo(notice);
        scene.noticeDatePasses();

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.noticeOn()).isEqualTo(notice.plusMonths(12));
        assertThat(scene.contractLicences()).isEqualTo(10);
        assertThat(scene.decisions()).containsExactly("RENEWAL KEEP " + scene.owner);
        scene.awaitAt(scene.subject(), "event_reviewDue");
        assertThat(scene.running("tool-renewal", scene.subject())).isOne();
    }

    @Test
    void silenceKeepsTheContractAndLeadershipHearsOfIt() {
        var scene = scene();
        scene.known("", "").signed(scene.today.plusDays(100));
        var notice = scene.noticeOn();
        scene.review();
        scene.goOff(scene.subject(), "event_firstReminderDue");
        scene.eventually(() -> assertThat(scene.notices())
                .contains("ops: %s: 100 days left to decide on the contract".formatted(scene.key)));
        scene.goOff(scene.subject(), "event_secondReminderDue")
                .awaitPassed("endEvent_reminderSent", 2)
                .goOff(scene.subject(), "event_noticeDateOver")
                .noticeDatePasses();

        assertThat(scene.ends("tool-renewal", scene.subject()))
                .contains("endEvent_contractRenewed")
                .containsOnly("endEvent_contractRenewed", "endEvent_reminderSent");
        assertThat(scene.noticeOn()).isEqualTo(notice.plusMonths(12));
        assertThat(scene.contractLicences()).isEqualTo(10);
        assertThat(scene.decisions()).containsExactly("RENEWAL KEEP nobody");
        var told = "%s: the contract goes on, nobody decided".formatted(scene.key);
        assertThat(scene.notices()).contains("vp: " + told, "cro: " + told, "cfo: " + told);
    }

    @Test
    void aNoticeDateLongPastIsNobodysSilence() {
        var scene = scene().known();
        scene.signed(scene.today.minusMonths(30));

        assertThat(scene.noticeOn())
                .as("of the term that runs")
                .isEqualTo(scene.today
                        .minusMonths(30)
                        .plusMonths(12)
                        .plusMonths(12)
                        .plusMonths(12));
        scene.timer(scene.subject(), "event_reviewDue");
        assertThat(scene.decisions()).isEmpty();
        assertThat(scene.notices()).isEmpty();
    }

    @Test
    void aContractThatIsKeptIsReviewedAgainWhenTheUseAdvisesTheEnd() {
        var scene = underReview();
        scene.decided("KEEP").awaitAt(scene.subject(), "gateway_noticeDateAwaited");

        transaction.executeWithoutResult(status -> events.publishEvent(new RetirementAdvised(scene.toolId())));

        scene.decided("KEEP").noticeDatePasses();
        assertThat(scene.ends("tool-renewal", scene.subject())).contains("endEvent_contractRenewed");
    }

    @Test
    void moreLicencesThanTheContractHasAreToldToTheOwner() {
        var before = scene().known().signedFor(2);
        before.held(before.ann, before.bob);
        assertThat(before.notices()).isEmpty();
        before.held(before.cleo);
        var after = scene().known();
        after.held(after.ann, after.bob, after.cleo).signedFor(2);

        for (var scene : List.of(before, after)) {
            scene.eventually(() -> assertThat(scene.notices())
                    .containsExactly(
                            "%s: %s: 3 licences are held, the contract has 2".formatted(scene.owner, scene.key)));
        }
    }

    @Test
    void idleLicencesAreTakenBackUnlessSomebodyKeepsThem() {
        var scene = underReview();
        var review = scene.review();
        assertThat(scene.variable(review, "answer")).isEqualTo("RETIRE");
        assertThat(scene.variable(review, "licencesKept")).isEqualTo(1);
        assertThat(EngineRest.refused(scene.as(scene.owner)
                        .complete(review, Map.of("answer", "FEWER", "licencesKept", 10, "reason", "Why not"))))
                .contains("licencesKept: must be below the 10 of the contract");

        scene.decided("FEWER");
        scene.task(scene.licence(scene.bob), "userTask_keepTheLicence");
        assertThat(scene.running("licence-reclaim", scene.licence(scene.ann))).isZero();
        var silent = scene.licence(scene.cleo);
        scene.goOff(silent, "event_holderToRemind");
        scene.eventually(() -> assertThat(scene.notices())
                .containsExactly("%s: Do you still need %s?".formatted(scene.cleo, scene.key)));
        scene.asked(scene.bob, "KEEP").goOff(silent, "event_holderSilent").noticeDatePasses();

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.contractLicences()).isEqualTo(2);
        assertThat(scene.ends("licence-reclaim", scene.licence(scene.bob))).containsExactly("endEvent_licenceKept");
        assertThat(scene.ends("licence-return", silent)).containsExactly("endEvent_licenceReturned");
        assertThat(scene.holders()).containsExactly(scene.ann, scene.bob);
        assertThat(scene.decisions())
                .containsExactlyInAnyOrder("RENEWAL FEWER " + scene.owner, "RECLAIM REVOKED nobody");
        assertThat(told(scene, "ops", "sales-ops")).contains("Licence of Cleo Calm: nobody answered in time.");
        assertThat(told(scene, "seller", "sellers")).isEqualTo("By the figures");

        assertThat(wanted(scene.ann, scene.key).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(wanted("seller", scene.key).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(wanted(scene.cleo, "no-such-tool").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(wanted("nobody", scene.key).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(scene.holders()).containsExactly(scene.ann, scene.bob);

        assertThat(wanted(scene.cleo, scene.key).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(wanted(scene.cleo, scene.key).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(scene.decisions()).endsWith("RECLAIM GIVEN_BACK " + scene.cleo);
        assertThat(scene.holders()).containsExactly(scene.ann, scene.bob, scene.cleo);
        assertThat(scene.ends("licence-reclaim", silent))
                .containsExactlyInAnyOrder("endEvent_holderReminded", "endEvent_licenceGivenBack");

        jdbc.sql("update tool set status = 'RETIRED' where key = :key")
                .param("key", scene.key)
                .update();
        assertThat(wanted(scene.cleo, scene.key).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    /** Why what was decided, as far as somebody may read it. */
    private String told(RenewalScene scene, String user, String group) {
        return dossiers.of(new Caller(user, Set.of(group)), scene.key).decisions().stream()
                .map(ToolDecision::reason)
                .collect(joining(" "));
    }

    private ResponseEntity<JsonNode> wanted(String user, String tool) {
        return http.withBasicAuth(user, "demo")
                .postForEntity("/api/tools/{tool}/licence-requests", null, JsonNode.class, tool);
    }

    @Test
    void whoGivesALicenceUpGetsItBackForSomeDaysInTasklistToo() {
        var scene = underReview();
        scene.decided("FEWER");
        scene.asked(scene.bob, "GIVE_UP").asked(scene.cleo, "GIVE_UP").noticeDatePasses();
        assertThat(scene.decisions()).contains("RECLAIM GIVE_UP " + scene.bob, "RECLAIM GIVE_UP " + scene.cleo);
        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        var first = scene.licence(scene.bob);
        var second = scene.licence(scene.cleo);
        scene.ends("licence-return", first);
        scene.ends("licence-return", second);
        scene.goOff(second, "event_timeToAskOver");

        EngineRest.accepted(scene.as(scene.bob).start("licence-request", Map.of("tool", scene.key)));

        assertThat(scene.ends("licence-reclaim", first)).containsExactly("endEvent_licenceGivenBack");
        assertThat(scene.ends("licence-reclaim", second)).containsExactly("endEvent_licenceReclaimed");
        assertThat(EngineRest.refused(scene.as(scene.cleo).start("licence-request", Map.of("tool", scene.key))))
                .contains("No licence of '%s' was taken back from you of late".formatted(scene.key));
        assertThat(scene.holders()).containsExactly(scene.ann, scene.bob);
    }

    @Test
    void whoeverLeavesIsNotAskedAnyMore() {
        var scene = underReview();
        scene.decided("FEWER");
        scene.task(scene.licence(scene.bob), "userTask_keepTheLicence");
        scene.asked(scene.cleo, "KEEP");

        scene.left(scene.bob);

        scene.noticeDatePasses();
        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.ends("licence-reclaim", scene.licence(scene.bob)))
                .containsExactly("endEvent_reclaimNotNeeded");
        assertThat(scene.ends("licence-return", scene.licence(scene.bob))).containsExactly("endEvent_licenceReturned");
        assertThat(scene.holders()).containsExactly(scene.ann, scene.cleo);
        assertThat(scene.contractLicences()).isEqualTo(2);
    }

    @Test
    void aLicenceOnItsWayBackIsNotAskedFor() {
        var scene = scene();
        scene.known(scene.owner, "badge")
                .held(scene.ann, scene.bob)
                .used(scene.ann, scene.today)
                .signed(scene.today.plusDays(100));
        scene.accountAsked(scene.licence(scene.bob));
        scene.left(scene.bob);

        scene.complete(
                scene.owner, scene.review(), Map.of("answer", "FEWER", "licencesKept", 1, "reason", "By the figures"));

        scene.noticeDatePasses();
        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.running("licence-reclaim", scene.licence(scene.bob))).isZero();
        assertThat(scene.contractLicences()).isEqualTo(1);
    }

    /** Otherwise a thousand of them would be one transaction, longer than its job is locked. */
    @Test
    void theIdleAreAskedInTransactionsOfTheirOwn() {
        var scene = underReview();
        scene.decided("FEWER");
        scene.task(scene.licence(scene.bob), "userTask_keepTheLicence");
        scene.task(scene.licence(scene.cleo), "userTask_keepTheLicence");

        assertThat(jdbc.sql("select distinct xmin::text from open_step where business_key in (:licences)")
                        .param("licences", List.of(scene.licence(scene.bob), scene.licence(scene.cleo)))
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void whereNobodyIsIdleNobodyIsAsked() {
        var scene = scene();
        scene.known().held(scene.ann).used(scene.ann, scene.today).signed(scene.today.plusDays(100));

        scene.decided("FEWER").noticeDatePasses();

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.contractLicences()).isEqualTo(2);
        assertThat(register.get(scene.toolId()).contract().orElseThrow().annualCost())
                .as("1,200 for 10")
                .isEqualByComparingTo("240");
    }

    @Test
    void theContractDoesNotWaitForTheSilent() {
        var scene = underReview();
        scene.decided("FEWER").awaitAt(scene.subject(), "gateway_reclaimAwaited");
        scene.goOff(scene.subject(), "event_timeToReplyOver").noticeDatePasses();

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_contractRenewed");
        assertThat(scene.contractLicences()).isEqualTo(2);
        scene.task(scene.licence(scene.bob), "userTask_keepTheLicence");
    }

    @Test
    void aRetiredToolLeavesNothingBehind() {
        var scene = underReview();

        scene.decided("RETIRE").contractEnded();

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_toolRetired");
        assertThat(scene.ends("tool-undo", scene.subject())).containsExactly("endEvent_toolTakenBack");
        assertThat(scene.status()).isEqualTo("RETIRED");
        assertThat(scene.holders()).isEmpty();
        assertThat(scene.running("tool-renewal", scene.subject())).isZero();
        assertThat(effects(scene)).containsExactlyInAnyOrder("TOOL_CONTRACT UNDONE", "TOOL_MODULE UNDONE");
        assertThat(certificates.isRetired(scene.key)).isTrue();
        assertThatThrownBy(() -> scene.held(scene.ann)).isInstanceOf(Conflict.class);
    }

    private List<String> effects(RenewalScene scene) {
        return jdbc.sql("select kind || ' ' || state from effect where subject = :tool")
                .param("tool", scene.subject())
                .query(String.class)
                .list();
    }

    @Test
    void operationsRetireAToolAtAnyMoment() {
        var scene = underReview();
        scene.decided("FEWER");
        scene.task(scene.licence(scene.bob), "userTask_keepTheLicence");
        scene.asked(scene.cleo, "GIVE_UP");
        var wish = Map.<String, Object>of("tool", scene.key, "reason", "Another one is better");
        assertThat(scene.as("seller").start("tool-retirement", wish).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(EngineRest.refused(scene.as("ops").start("tool-retirement", Map.of("tool", "x", "reason", "y"))))
                .contains("There is no tool 'x'");

        EngineRest.accepted(scene.as("ops").start("tool-retirement", wish));

        assertThat(EngineRest.refused(scene.as("vp").start("tool-retirement", wish)))
                .contains("is not in use any more");
        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_renewalNotNeeded");
        assertThat(scene.ends("licence-reclaim", scene.licence(scene.bob)))
                .containsExactly("endEvent_reclaimNotNeeded");
        scene.contractEnded();
        assertThat(scene.ends("tool-retirement", scene.subject())).containsExactly("endEvent_toolRetired");
        assertThat(scene.status()).isEqualTo("RETIRED");
        assertThat(scene.holders()).isEmpty();
        assertThat(scene.decisions()).contains("RETIREMENT RETIRE ops");
        assertThat(wanted(scene.cleo, scene.key).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void anAdoptionThatStillRunsEndsWithItsTool() {
        var request = asked();
        var proposed = register.propose(
                request.id(), new Description("Adopted " + request.id(), "Notes", null, Rhythm.WEEKLY, null));

        EngineRest.accepted(EngineRest.as(http, "vp")
                .start("tool-retirement", Map.of("tool", proposed.key(), "reason", "Too dear")));

        var scene = scene();
        assertThat(scene.ends("tool-retirement", proposed.id().toString()))
                .containsExactly("endEvent_leftToTheAdoption");
        assertThat(status(request)).isEqualTo("STOPPED");
        assertThat(register.find(proposed.key()).status().name()).isEqualTo("RETIRING");
    }

    @Test
    void aReviewEndsTheAdoptionToo() {
        var request = asked();
        var scene = scene().known();
        scene.signed(scene.today.plusDays(100));
        jdbc.sql("update tool set request_id = :request where key = :key")
                .param("request", request.id().value())
                .param("key", scene.key)
                .update();

        scene.decided("RETIRE");

        assertThat(scene.ends("tool-renewal", scene.subject())).containsExactly("endEvent_leftToTheAdoption");
        assertThat(status(request)).isEqualTo("STOPPED");
    }

    private ToolRequest asked() {
        var id = UUID.randomUUID().toString();
        return requests.take(
                "seller", new ToolWish(id, null, "Call notes", "p", "o", "m", 3, BigDecimal.TEN, null), id);
    }

    private String status(ToolRequest request) {
        return jdbc.sql("select status from tool_request where id = :id")
                .param("id", request.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void aRequestIsWithdrawnByWhoeverAskedOrOperations() {
        var request = asked();
        var wish = Map.<String, Object>of("request", request.id().toString(), "reason", "Solved otherwise");
        assertThat(EngineRest.refused(EngineRest.as(http, "mentor").start("tool-request-withdrawal", wish)))
                .contains("There is no such request");
        assertThat(EngineRest.refused(EngineRest.as(http, "vp").start("tool-request-withdrawal", wish)))
                .contains("Only whoever asked for a tool");
        assertThat(EngineRest.refused(EngineRest.as(http, "seller")
                        .start("tool-request-withdrawal", Map.of("request", "No such wish", "reason", "x"))))
                .contains("request: is neither the title of an open request of yours");
        asked();
        assertThat(EngineRest.refused(EngineRest.as(http, "seller")
                        .start("tool-request-withdrawal", Map.of("request", "call notes", "reason", "x"))))
                .contains("request: is the title of several open requests of yours");
        assertThat(status(request)).isEqualTo("OPEN");

        var titled = Map.<String, Object>of("request", " call notes %s ".formatted(request.id()), "reason", "x");
        jdbc.sql("update tool_request set title = 'Call notes ' || id where id = :id")
                .param("id", request.id().value())
                .update();
        EngineRest.accepted(EngineRest.as(http, "seller").start("tool-request-withdrawal", titled));

        assertThat(status(request)).isEqualTo("WITHDRAWN");
        assertThat(scene().ends("tool-request-withdrawal", request.id().toString()))
                .containsExactly("endEvent_toolRequestWithdrawn");
    }

    @Test
    void aToolWithAContractIsNotItsRequestersToWithdraw() {
        var request = asked();
        var scene = scene().known();
        scene.signed(scene.today.plusDays(100));
        jdbc.sql("update tool set request_id = :request where key = :key")
                .param("request", request.id().value())
                .param("key", scene.key)
                .update();
        var wish = Map.<String, Object>of("request", request.id().toString(), "reason", "Solved otherwise");

        assertThat(EngineRest.refused(EngineRest.as(http, "seller").start("tool-request-withdrawal", wish)))
                .contains("The contract is signed");
        assertThat(status(request)).isEqualTo("OPEN");
        EngineRest.accepted(EngineRest.as(http, "ops").start("tool-request-withdrawal", wish));
    }

    @Test
    void aToolWithoutLicencesIsTakenBackAtOnce() {
        var request = asked();
        var proposed = register.propose(
                request.id(), new Description("Untried " + request.id(), "Notes", null, Rhythm.WEEKLY, null));
        engine.getRuntimeService()
                .startProcessInstanceByKey("tool-undo", proposed.id().toString());

        assertThat(scene().ends("tool-undo", proposed.id().toString())).containsExactly("endEvent_toolTakenBack");
        assertThat(register.find(proposed.key()).status().name()).isEqualTo("DECLINED");
    }

    /** The second licence comes back while the first one is not committed yet: neither sees that it is the last. */
    @Test
    void theLastLicencesAtOnceWakeTheUndo() {
        var scene = scene();
        scene.known(scene.owner, "badge").held(scene.ann, scene.bob).signed(scene.today.plusDays(400));
        var ann = scene.licence(scene.ann);
        var bob = scene.licence(scene.bob);
        scene.accountAsked(ann).accountAsked(bob);
        engine.getRuntimeService().startProcessInstanceByKey("tool-undo", scene.subject());
        scene.awaitAt(ann, "callActivity_undoTheAccount").awaitAt(bob, "callActivity_undoTheAccount");
        var second = transaction.execute(status -> {
            returns.complete(LicenceId.of(ann));
            var other = CompletableFuture.runAsync(() -> returns.complete(LicenceId.of(bob)));
            await().atMost(Duration.ofSeconds(20)).until(() -> other.isDone() || somebodyWaitsForALock());
            return other;
        });
        second.join();

        scene.contractEnded().accountRemoved(ann).accountRemoved(bob);
        assertThat(scene.ends("licence-return", ann)).containsExactly("endEvent_licenceReturned");
        assertThat(scene.ends("tool-undo", scene.subject())).containsExactly("endEvent_toolTakenBack");
        assertThat(scene.status()).isEqualTo("RETIRED");
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest(name = "{1} of {0}, keep {2}: {3}")
    @CsvSource({
        "100, 62, 68, FEWER",
        "100, 95, 100, KEEP",
        "100, 90, 100, KEEP",
        "100, 40, 44, FEWER",
        "100, 39, 43, RETIRE",
        "100, 0, 0, RETIRE",
        "100, , 100, KEEP",
    })
    void theDeployedTableJudgesTheUse(int licensed, Integer active, int keep, String verdict) {
        var variables = new HashMap<String, Object>(
                Map.of("licences", EngineRest.variable(licensed), "keep", EngineRest.variable(keep)));
        variables.put("active", active == null ? singletonMap("value", null) : EngineRest.variable(active));
        var answer = evaluated("judge-renewal", variables);
        assertThat(answer.at("/0/verdict/value").asText()).isEqualTo(verdict);
        assertThat(answer.at("/0/reason/value").asText()).isNotBlank();
    }

    @Test
    void theDeployedTableLimitsTheRenewal() {
        var limits = evaluated("limit-renewal", Map.of("toolKey", EngineRest.variable("any")));
        assertThat(limits.at("/0/reviewDays/value").asInt()).isEqualTo(120);
        assertThat(limits.at("/0/firstReminderDays/value").asInt()).isEqualTo(90);
        assertThat(limits.at("/0/secondReminderDays/value").asInt()).isEqualTo(60);
        assertThat(limits.at("/0/idleDays/value").asInt()).isEqualTo(90);
        assertThat(limits.at("/0/usedShare/value").asDouble()).isEqualTo(0.9);
    }

    private JsonNode evaluated(String table, Map<String, Object> variables) {
        var answer = EngineRest.as(http, "ops")
                .post("/decision-definition/key/%s/evaluate".formatted(table), Map.of("variables", variables));
        EngineRest.accepted(answer);
        return EngineRest.json(answer.getBody());
    }

    @Test
    void thePreviewTellsHowManyLicencesAreEnough() {
        assertThat(previewed("{\"licences\": 100, \"active\": 62}", HttpStatus.OK)
                        .toString())
                .isEqualTo("{\"keep\":68,\"reclaim\":32}");
        assertThat(previewed("{\"licences\": 100, \"active\": 95}", HttpStatus.OK)
                        .toString())
                .isEqualTo("{\"keep\":100,\"reclaim\":0}");
        for (var wrong :
                List.of("{\"active\": 1}", "{\"licences\": -1, \"active\": 1}", "{\"licences\": 1.5, \"active\": 1}")) {
            assertThat(previewed(wrong, HttpStatus.UNPROCESSABLE_ENTITY)
                            .path("errors")
                            .findValuesAsText("field"))
                    .as(wrong)
                    .containsExactly("licences");
        }
        assertThat(http.postForEntity("/api/tool-renewals/preview", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private JsonNode previewed(String body, HttpStatus status) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = http.withBasicAuth("seller", "demo")
                .postForEntity("/api/tool-renewals/preview", new HttpEntity<>(body, headers), JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(status);
        return answer.getBody();
    }
}
