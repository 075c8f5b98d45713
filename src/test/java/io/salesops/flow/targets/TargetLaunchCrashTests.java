package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetCompany.AGREEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of the application while the sellers of a cycle are asked: afterwards each was asked exactly once. */
class TargetLaunchCrashTests {

    /** What was acquired by the killed application is waited for only so long. */
    private static final String SHORT_LOCK = "-Dcamunda.bpm.job-execution.lock-time-in-millis=5000";

    @Test
    void killedOnce() throws IOException {
        killed(200, IntStream.of(1), SHORT_LOCK);
    }

    @Test
    @Tag("benchmark")
    void killedAgainAndAgain() throws IOException {
        killed(500, new Random(3).ints(4, 1, 450).sorted(), SHORT_LOCK);
    }

    @Test
    @Tag("benchmark")
    void killedInTheMiddleOfTenThousand() throws IOException {
        killed(10_000, IntStream.of(5_000));
    }

    /** @param moments how many sellers are asked when the application is killed */
    private static void killed(int sellers, IntStream moments, String... jvmOptions) throws IOException {
        try (var company = new TargetCompany(sellers, jvmOptions)) {
            company.open();
            company.sendOut("ASK_SELLERS");
            for (var moment : moments.toArray()) {
                company.untilOpen(AGREEMENT, moment);
                company.kill();
                company.restart();
            }
            company.untilOpen(AGREEMENT, sellers);
            assertAskedOnce(company);
        }
    }

    private static void assertAskedOnce(TargetCompany company) {
        assertThat(company.number("select count(*) from seller_target")).isEqualTo(company.sellers());
        assertThat(company.number("""
                select count(*) from seller_target target
                where status = 'ASKED'
                  and 1 = (select count(*) from act_hi_procinst instance
                    where instance.business_key_ = target.id::text)
                  and 1 = (select count(*) from act_ru_task task
                    join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                    where instance.business_key_ = target.id::text and task.assignee_ = target.seller_id)
                  and 1 = (select count(*) from open_step step
                    where step.business_key = target.id::text and step.assignee = target.seller_id)
                """)).isEqualTo(company.sellers());
        assertThat(company.number("select count(*) from open_step")).isEqualTo(company.sellers());
        assertThat(company.number("select count(*) from act_ru_task")).isEqualTo(company.sellers());
        assertThat(company.number("select count(*) from act_ru_event_subscr where event_name_ = 'SellersAnswered'"))
                .as("teams that wait for their sellers")
                .isEqualTo(company.teams());
        assertThat(company.number("select count(*) from act_ru_incident")).isZero();
    }
}
