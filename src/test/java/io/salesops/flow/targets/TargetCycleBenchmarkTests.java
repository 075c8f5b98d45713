package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetCompany.AGREEMENT;
import static io.salesops.flow.targets.TargetCompany.ALLOCATION;
import static io.salesops.flow.targets.TargetCompany.APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.targets.TargetCompany.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a target cycle of many sellers takes, beside the naive design and the database alone. Asserts no time. */
@Tag("benchmark")
class TargetCycleBenchmarkTests {

    private static final Logger LOG = LoggerFactory.getLogger(TargetCycleBenchmarkTests.class);
    private static final int MANY = Integer.getInteger("benchmark.sellers", 10_000);
    private static final int NAIVE = 1_000;
    private static final int FEW = 100;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 16;

    private final List<String> table = new ArrayList<>();

    @Test
    void aCycleOfTenThousandSellers() throws IOException {
        try (var many = new TargetCompany(MANY, "-Xmx1g");
                var few = new TargetCompany(FEW)) {
            launch(many);
            compareAnswers(many, few);
            answerAtOnce(many);
            rollUp(many);
            insertAlone(many);
        } finally {
            print();
        }
    }

    @Test
    void theNaiveDesign() {
        try {
            naiveDesign();
        } finally {
            print();
        }
    }

    private void launch(TargetCompany company) throws IOException {
        row("sellers, teams", "%,d, %,d".formatted(company.sellers(), company.teams()));
        var started = System.nanoTime();
        var cycle = company.open();
        row("compute", since(started));
        measure("ask all sellers at once", () -> {
            company.sendOut("ASK_SELLERS");
            company.untilOpen(AGREEMENT, company.sellers());
        });
        memory(company);
        measure("withdraw all of them", () -> company.withdraw(cycle));
        measure("compute again", company::open);
        measure("ask all managers", () -> {
            company.sendOut("ASK_MANAGERS");
            company.untilOpen(ALLOCATION, company.teams());
        });
        measure("all managers allocate, %d at once, and all sellers are asked".formatted(AT_ONCE), () -> {
            assertThat(answers(company, ALLOCATION, "CONFIRM")).doesNotContain(false);
            company.untilOpen(AGREEMENT, company.sellers());
        });
        memory(company);
    }

    /** One after the other and in turns, after as many that only warm both applications up. */
    private void compareAnswers(TargetCompany many, TargetCompany few) {
        var ofMany = new ArrayList<Duration>();
        var ofFew = new ArrayList<Duration>();
        for (var round = -ROUNDS; round < ROUNDS; round++) {
            var cycle = few.open();
            few.sendOut("ASK_SELLERS");
            few.untilOpen(AGREEMENT, FEW);
            var tasksOfFew = few.open(AGREEMENT);
            var tasksOfMany = many.open(AGREEMENT);
            for (var task = 0; task < FEW; task++) {
                var timeOfFew = answer(few, tasksOfFew.get(task));
                var timeOfMany = answer(many, tasksOfMany.get(task));
                if (round >= 0) {
                    ofFew.add(timeOfFew);
                    ofMany.add(timeOfMany);
                }
            }
            few.untilOpen(APPROVAL, 1);
            few.withdraw(cycle);
        }
        row("a seller's answer in a cycle of %,d, median of %d".formatted(FEW, ofFew.size()), median(ofFew));
        row("a seller's answer in this cycle, median of %d".formatted(ofMany.size()), median(ofMany));
        row(
                "ratio",
                "%.2f"
                        .formatted((double) median(ofMany).toNanos()
                                / median(ofFew).toNanos()));
    }

    private static Duration answer(TargetCompany company, Waiting task) {
        var started = System.nanoTime();
        assertThat(company.complete(task, "ACCEPT")).isTrue();
        return since(started);
    }

    private void answerAtOnce(TargetCompany company) {
        var tasks = company.open(AGREEMENT).size();
        measure("the other %,d answers, %d at once".formatted(tasks, AT_ONCE), () -> {
            var answers = answers(company, AGREEMENT, "ACCEPT");
            var conflicts = Collections.frequency(answers, false);
            row("conflicts among them", "%d".formatted(conflicts));
            assertThat(conflicts).isZero();
        });
    }

    private static List<Boolean> answers(TargetCompany company, String taskKey, String answer) {
        return atOnce(company.open(taskKey), task -> company.complete(task, answer));
    }

    private void rollUp(TargetCompany company) throws IOException {
        measure("from the last answer to the approval", () -> company.untilOpen(APPROVAL, 1));
        memory(company);
    }

    /** What the database needs for the same rows of targets, without any process. */
    private void insertAlone(TargetCompany company) {
        var database = new JdbcTemplate(company.database());
        var columns = new ColumnMapRowMapper();
        var rows = database.query("select * from seller_target where status <> 'WITHDRAWN'", columns).stream()
                .map(row -> row.values().toArray())
                .toList();
        database.execute("create table plain_target (like seller_target including all)");
        var places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        measure(
                "insert the same %,d rows by JDBC alone".formatted(rows.size()),
                () -> database.batchUpdate("insert into plain_target values (%s)".formatted(places), rows));
    }

    /** One instance with a task for each seller. */
    private void naiveDesign() {
        var engine = TestEngine.create().getProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("naive.bpmn", naiveModel())
                .deploy();
        var sellers = IntStream.range(0, NAIVE).mapToObj("seller-%d"::formatted).toList();
        measure("naive design, one instance for %,d sellers: start".formatted(NAIVE), () -> engine.getRuntimeService()
                .startProcessInstanceByKey("naive", Map.of("sellers", sellers)));
        var tasks = engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getId)
                .toList();
        var times = new ArrayList<Duration>();
        for (var task : tasks.subList(0, FEW)) {
            var started = System.nanoTime();
            assertThat(complete(engine, task)).isTrue();
            times.add(since(started));
        }
        row("naive design: an answer, engine alone, median of %d".formatted(FEW), median(times));
        var answers = atOnce(tasks.subList(FEW, FEW + AT_ONCE), task -> complete(engine, task));
        row(
                "naive design: conflicts of %d answers at once".formatted(AT_ONCE),
                "%d".formatted(Collections.frequency(answers, false)));
    }

    private static BpmnModelInstance naiveModel() {
        return Bpmn.createExecutableProcess("naive")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaAssignee("${seller}")
                .multiInstance()
                .parallel()
                .camundaCollection("${sellers}")
                .camundaElementVariable("seller")
                .multiInstanceDone()
                .endEvent()
                .done();
    }

    private static boolean complete(ProcessEngine engine, String task) {
        try {
            engine.getTaskService().complete(task);
            return true;
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    private static <T, R> List<R> atOnce(Collection<T> work, Function<T, R> worker) {
        var people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var calls = work.stream()
                    .map(task -> (Callable<R>) () -> worker.apply(task))
                    .toList();
            var results = new ArrayList<R>();
            for (var result : people.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }

    private void memory(TargetCompany company) throws IOException {
        row("heap after a collection, peak of the process", company.memory());
    }

    private void measure(String what, Runnable work) {
        var started = System.nanoTime();
        work.run();
        row(what, since(started));
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static Duration median(Collection<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private void row(String what, Duration time) {
        row(what, "%,.1f ms".formatted(time.toNanos() / 1e6));
    }

    private void row(String what, String value) {
        table.add("| %s | %s |".formatted(what, value));
    }

    private void print() {
        LOG.info("[benchmark]\n{}", String.join("\n", table));
    }
}
