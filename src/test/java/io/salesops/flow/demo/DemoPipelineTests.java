package io.salesops.flow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.Imports;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demo profile has a pipeline that looks alive, today and later. */
@ApplicationTest
@ActiveProfiles("demo")
class DemoPipelineTests {

    @Autowired
    Imports imports;

    @Autowired
    Clock clock;

    @Autowired
    Team team;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isThereFromTheStart() {
        assertThat(number("select count(*) from opportunity where source = 'demo'"))
                .isBetween(40, 60);
        assertThat(number("select count(distinct stage) from opportunity where source = 'demo'"))
                .isEqualTo(6);
        assertThat(number("select count(*) from opportunity where owner_id = 'mentor'"))
                .isPositive();
        assertThat(number("select count(*) from product where source = 'demo' and cost is null"))
                .isZero();
        assertThat(number("select won_without_rate from reporting.outcome where source = 'demo'"))
                .isZero();
    }

    @Test
    void leavesTheFieldToImportedDealsWhereItIsNotWanted() {
        var demo = new ApplicationContextRunner()
                .withUserConfiguration(DemoPipeline.class)
                .withBean(Imports.class, () -> imports)
                .withBean(Clock.class, () -> clock)
                .withPropertyValues("spring.profiles.active=demo");

        demo.run(context -> assertThat(context).hasSingleBean(DemoPipeline.class));
        demo.withPropertyValues("salesops.demo.pipeline=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoPipeline.class));
    }

    @Test
    void belongsToTheDemoAccounts() {
        assertThat(List.of("director", "vp", "cro", "cfo", "finance", "legal", "security", "hr"))
                .allMatch(account -> team.find(account).isPresent());
        assertThat(team.managerOf("seller").orElseThrow().userId()).isEqualTo("manager");
        assertThat(identities.createGroupQuery().groupMember("manager").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("sales-managers", "team-demo");
    }

    @Test
    void theSameDayAgainChangesNothing() {
        start(clock);
        assertThat(number(CHANGED_LAST)).isZero();
    }

    @Test
    void anotherDayMovesTheDatesAndPutsNothingOff() {
        var pushes = "select sum(close_pushes) from opportunity where source = 'demo'";
        var before = number(pushes);
        start(Clock.offset(clock, Duration.ofDays(-100)));
        start(clock);
        assertThat(number(CHANGED_LAST)).isPositive();
        assertThat(number(pushes)).isEqualTo(before);
    }

    private static final String CHANGED_LAST = """
            select created + updated from import_run
            where source = 'demo' and kind = 'opportunities' and state = 'SUCCEEDED' order by started_at desc limit 1""";

    private void start(Clock today) {
        new DemoPipeline(imports, today).run(new DefaultApplicationArguments());
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
