package io.salesops.flow.onboarding;

import static io.salesops.flow.onboarding.HiringCompany.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many people start on one Monday while the systems that they get accounts in fail, and the application is killed
 * ({@code kill -9}): afterwards each has exactly one account in each system, as the systems themselves see it.
 */
class HiresUnderFaultsTests {

    private static final Logger LOG = LoggerFactory.getLogger(HiresUnderFaultsTests.class);

    /** Starts sooner, and waits less for systems without an answer and for what the killed application had acquired. */
    private static final String[] QUICK = {
        "-XX:TieredStopAtLevel=1",
        "-Dcamunda.bpm.job-execution.lock-time-in-millis=5000",
        "-Dsalesops.provisioning.timeout=1s"
    };

    private static final String AS_INSTALLED = "-Xmx512m";

    @Test
    void killedWhileAccountsAreCreated() throws IOException {
        try (var company = new HiringCompany(60, QUICK)) {
            company.hire();
            company.untilPlanned(60);
            becomeDue(company);
            killWhileAccountsAreCreated(company);
            assertOneAccountEach(company);
        }
    }

    @Test
    @Tag("benchmark")
    void fiveHundredHires() throws IOException {
        try (var company = new HiringCompany(500, AS_INSTALLED)) {
            measure("500 hires imported", company::hire);
            measure("planned", () -> company.untilPlanned(500));
            becomeDue(company);
            measure("accounts created", company::untilNothingIsLeftToProvide);
            LOG.info("[benchmark] {} calls", company.calls());
            assertOneAccountEach(company);
        }
    }

    @Test
    @Tag("benchmark")
    void fiveHundredHiresAndAKillInEachPart() throws IOException {
        try (var company = new HiringCompany(500, QUICK)) {
            company.hire();
            company.untilPlanned(250);
            company.kill();
            company.restart();
            company.untilPlanned(500);
            becomeDue(company);
            killWhileAccountsAreCreated(company);
            assertOneAccountEach(company);
        }
    }

    private static void becomeDue(HiringCompany company) {
        company.systemsFail();
        company.accountsAreDue();
    }

    private static void killWhileAccountsAreCreated(HiringCompany company) throws IOException {
        company.untilAccounts(company.hires() * SYSTEMS.size() / 2);
        company.kill();
        company.restart();
    }

    private static void assertOneAccountEach(HiringCompany company) {
        company.untilNothingIsLeftToProvide();
        company.lateCallsArrive();
        assertThat(SYSTEMS).allSatisfy(system -> assertThat(company.accounts(system))
                .extracting(ScimUser::getUserName)
                .containsExactlyInAnyOrderElementsOf(company.emails().toList()));
        for (var system : SYSTEMS) {
            assertThat(company.texts("""
                    select effect.detail from effect
                    join new_hire hire on hire.id::text = effect.subject
                    join account_order ordered on ordered.subject = effect.subject and ordered.system = effect.target
                    join onboarding_item item on item.new_hire_id = hire.id and item.reference = effect.target
                    where effect.kind = 'ACCOUNT' and effect.state = 'DONE' and effect.target = '%s'
                      and ordered.state = 'CREATED' and item.kind = 'ACCOUNT' and item.status = 'DONE'
                      and 1 = (select count(*) from act_hi_procinst instance
                        where instance.business_key_ = ordered.id::text)""".formatted(system)))
                    .containsExactlyInAnyOrderElementsOf(company.accounts(system).stream()
                            .map(ScimUser::getId)
                            .toList());
        }
        assertThat(company.number("select count(*) from account_order"))
                .isEqualTo((long) company.hires() * SYSTEMS.size());
        assertThat(company.number("""
                select max(mentees) - min(mentees)
                from (select count(*) as mentees from new_hire group by mentor_id) mentor"""))
                .as("more new hires than another mentor has")
                .isZero();
        assertThat(company.number("select count(*) from act_ru_incident")).isZero();
        assertThat(company.texts("select distinct act_id_ from act_hi_job_log where job_state_ = 1"))
                .as("what failed")
                .containsExactly("serviceTask_createTheAccount");
    }

    private static void measure(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        LOG.info(
                "[benchmark] {}: {} ms",
                what,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
