package io.salesops.flow.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.adoption.domain.Tool.Status;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.imports.ImportError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tools and their usage come in by files, and use is counted by who did something. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class ToolUsageTests {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final String USAGE = "tool,user,day,actions,bot\n";
    private static final String TOOLS = "id,name,purpose,rhythm,owner,annual_cost,licences,contract_from,notice_on,"
            + "contract_until,term_months\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    ToolRegister register;

    @Autowired
    ToolRequests requests;

    @Autowired
    Certificates certificates;

    @Autowired
    Licences licences;

    @Autowired
    UsageFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void realUsageIsCountedByToolAndWeek() {
        var file = SharedData.file("tool-usage/tool_usage_daily.csv");
        var imported = new ImportClient(http, "version-histories").accepted("tool-usage", file);
        assertThat(imported.rows()).as("bots are left out").isEqualTo(13_216);

        var recounted = recount();
        assertThat(recounted).hasSize(8);
        recounted.forEach((key, weeks) -> assertThat(weeksOf(key)).as(key).isEqualTo(weeks));
        assertThat(new ImportClient(http, "version-histories")
                        .accepted("tool-usage", file)
                        .updated())
                .as("the same file again")
                .isZero();
    }

    /** Weeks in which nobody was active are shown, too, but nothing to recount. */
    private Map<String, Long> weeksOf(String key) {
        return figures.weekly(register.find(key).id(), LocalDate.EPOCH, LAST).stream()
                .filter(week -> week.active() > 0)
                .collect(Collectors.toMap(
                        week -> week.monday().toString(), week -> (long) week.active(), (a, b) -> a, TreeMap::new));
    }

    /** By year and week of ISO 8601, from what was stored. */
    private Map<String, Map<String, Long>> recount() {
        return jdbc.sql("""
                        select tool_key, to_char(to_date(isoyear || '-' || week, 'IYYY-IW'), 'YYYY-MM-DD') as monday, people
                        from (
                          select tool_key, extract(isoyear from day) as isoyear, extract(week from day) as week,
                            count(distinct user_name) as people
                          from tool_usage where source = 'version-histories' and actions >= 1
                          group by tool_key, extract(isoyear from day), extract(week from day)) w""").query(Recounted.class).stream()
                .collect(Collectors.groupingBy(
                        Recounted::toolKey,
                        Collectors.toMap(Recounted::monday, Recounted::people, (a, b) -> a, TreeMap::new)));
    }

    private record Recounted(String toolKey, String monday, long people) {}

    @Test
    void aLoginAloneIsNoUse() {
        tool("dialer", "MONTHLY");
        usage("dialer,ann,2026-03-02,3,false\ndialer,bob,2026-03-02,0,false\ndialer,robot,2026-03-02,9,true\n");
        var use = figures.use(register.find("dialer").id(), LocalDate.of(2026, 3, 31));
        assertThat(use).isEqualTo(new Use(1, 1));
    }

    @Test
    void aToolOfWhichNobodyHoldsALicenceAnyMoreIsUsedByNobody() {
        tool("gone", "WEEKLY");
        usage("gone,ann,2026-03-02,1,\n");
        var gone = register.find("gone").id();
        licences.revoke(licences.assign(gone, "ann", "PILOT").id(), "The tool goes");

        assertThat(figures.use(gone, LocalDate.of(2026, 3, 2))).isEqualTo(new Use(0, 0));
    }

    @Test
    void useIsCountedInTheRhythmOfTheTool() {
        tool("weekly", "WEEKLY");
        tool("quarterly", "QUARTERLY");
        usage("""
                weekly,ann,2026-03-02,1,
                weekly,bob,2026-03-09,1,
                quarterly,ann,2026-01-02,1,
                quarterly,bob,2026-03-09,1,
                """);
        var asOf = LocalDate.of(2026, 3, 9);
        assertThat(figures.use(register.find("weekly").id(), asOf)).isEqualTo(new Use(2, 1));
        assertThat(figures.use(register.find("quarterly").id(), asOf)).isEqualTo(new Use(2, 2));
    }

    @Test
    void stickinessIsPeopleADayByPeopleAMonth() {
        tool("sticky", "WEEKLY");
        usage("""
                sticky,ann,2026-03-01,1,
                sticky,ann,2026-03-02,1,
                sticky,ann,2026-03-03,1,
                sticky,bob,2026-03-03,1,
                """);
        assertThat(figures.stickiness(register.find("sticky").id(), LocalDate.of(2026, 3, 30)))
                .as("4 days of somebody in 30 days of 2 people")
                .contains(new BigDecimal("6.67"));
    }

    @Test
    void adoptionIsNeverRoundedUpToALimit() {
        assertThat(new Use(30_000, 23_999).percent().orElseThrow()).isLessThan(new BigDecimal(80));
        assertThat(new Use(100, 80).percent().orElseThrow()).isEqualByComparingTo("80");
        assertThat(new Use(0, 0).percent()).isEmpty();
        assertThat(Share.shown(new Use(24, 1).percent().orElseThrow())).isEqualTo("4.17");
    }

    @Test
    void contractsAreWholeOrAbsent() {
        var refused = new ImportClient(http, "salesops")
                .refused(
                        "tools",
                        TOOLS + "half,Half,Half a contract,WEEKLY,,1200,,2026-01-01,2026-10-01,2026-12-31,12\n"
                                + "late,Late,Too late,WEEKLY,,1200,5,2026-01-01,2027-01-01,2026-12-31,12\n"
                                + "owned,Owned,By nobody,WEEKLY,nobody-here,,,,,,\n");
        assertThat(refused.errors())
                .extracting(ImportError::line, ImportError::column)
                .containsExactlyInAnyOrder(tuple(2L, "contract_until"), tuple(3L, "notice_on"), tuple(4L, "owner"));
    }

    @Test
    void anOldFileDoesNotTakeARenewedContractBack() {
        var row = "renewed,Renewed,For tests,WEEKLY,,1200,5,%s-01-01,%1$s-10-01,%1$s-12-31,12\n";
        var imports = new ImportClient(http, "salesops");
        imports.accepted("tools", TOOLS + row.formatted("2037"));

        var refused = imports.refused("tools", TOOLS + row.formatted("2036"));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("contract_until");
            assertThat(error.value()).isEqualTo("2036-12-31");
            assertThat(error.reason()).contains("lies before the end of the contract in force", "leave");
        });
        imports.accepted("tools", TOOLS + "renewed,Renamed,For tests,WEEKLY,,,,,,,\n");
        assertThat(register.find("renewed").contract())
                .hasValueSatisfying(contract -> assertThat(contract.until()).isEqualTo("2037-12-31"));
    }

    @Test
    void theSameFileAgainChangesNothingAlsoAfterARenewal() {
        var rows = TOOLS + "again,Again,For tests,WEEKLY,,1200,100,2036-01-01,2036-10-01,2036-12-31,12\n";
        var imports = new ImportClient(http, "salesops");
        imports.accepted("tools", rows);
        var renewed = new Contract(
                new BigDecimal("816"),
                68,
                LocalDate.of(2036, 1, 1),
                LocalDate.of(2037, 10, 1),
                LocalDate.of(2037, 12, 31),
                12);
        register.sign(register.find("again").id(), renewed);

        assertThat(imports.accepted("tools", rows).unchanged()).isOne();
        assertThat(imports.accepted("tools", rows.replace("For tests", "Renamed"))
                        .updated())
                .isOne();
        assertThat(register.find("again").contract()).contains(renewed);
        assertThat(register.find("again").purpose()).isEqualTo("Renamed");

        imports.accepted("tools", rows.replace("2036-12-31", "2037-12-31"));
        assertThat(register.find("again").contract())
                .as("the file says something new")
                .hasValueSatisfying(contract -> assertThat(contract.licences()).isEqualTo(100));
    }

    @Test
    void columnsThatAreNotInTheFileAreLeftAsTheyAre() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role,team\nkeeper,Kim Keeper,SELLER,Tools\n");
        imports.accepted("tools", """
                id,name,purpose,supplier,owner,rhythm,system,annual_cost,licences,contract_from,notice_on,contract_until,term_months
                whole,Whole,For tests,Example Ltd,keeper,MONTHLY,crm,1200,5,2036-01-01,2036-10-01,2036-12-31,12
                """);
        var contract = register.find("whole").contract();

        imports.accepted("tools", "id,name,purpose\nwhole,Renamed,For tests\n");

        var tool = register.find("whole");
        assertThat(tool.name()).isEqualTo("Renamed");
        assertThat(tool.supplier()).contains("Example Ltd");
        assertThat(tool.ownerId()).contains("keeper");
        assertThat(tool.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(tool.system()).contains("crm");
        assertThat(tool.contract()).isPresent().isEqualTo(contract);
    }

    @Test
    void usersAreWrittenLikePeople() {
        tool("spelled", "WEEKLY");
        usage("spelled,N.One,2026-03-02,1,\nspelled,n-one,2026-03-03,1,\n");
        assertThat(figures.active(register.find("spelled").id(), LocalDate.EPOCH, LAST))
                .containsExactly("n-one");
        var refused = new ImportClient(http, "salesops")
                .refused("tool-usage", USAGE + "spelled,n one,2026-03-02,1,\nspelled,n.one,2026-03-02,1,\n");
        assertThat(refused.errors())
                .extracting(ImportError::line, ImportError::column)
                .containsExactly(tuple(3L, "user"));
    }

    @Test
    void aToolThatWasNotTakenOnIsRefusedByItsRow() {
        var tool = proposed("Turned down");
        register.become(tool.id(), Status.DECLINED);
        var refused = new ImportClient(http, "salesops")
                .refused("tools", TOOLS + "turned-down,Turned down,For tests,WEEKLY,,,,,,,\n");
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("id");
            assertThat(error.reason()).contains("was not taken on");
        });
    }

    @Test
    void aProposedToolSharesItsKeyWithNoOtherModule() {
        certificates.earn("somebody", "learned-once", BigDecimal.TEN);
        certificates.retire("taught-once");

        assertThat(proposed("Product").key()).as("a training of onboarding").isEqualTo("product-2");
        assertThat(proposed("Learned once").key()).isEqualTo("learned-once-2");
        assertThat(proposed("Taught once").key()).isEqualTo("taught-once-2");
        assertThat(proposed("Shadowing").key()).as("a milestone is no module").isEqualTo("shadowing");
    }

    @Test
    void aLongNameHasAKeyThatFormsAndFilesTake() {
        assertThat(proposed("Very long ".repeat(15)).key())
                .hasSizeLessThanOrEqualTo(64)
                .endsWith("long");
        assertThat(proposed("Very long " + "very long ".repeat(15)).key())
                .hasSizeLessThanOrEqualTo(64)
                .endsWith("-2");
    }

    private Tool proposed(String name) {
        var id = UUID.randomUUID().toString();
        var wish = new ToolWish(id, null, name, "p", "o", "m", 3, BigDecimal.TEN, null);
        return register.propose(
                requests.take("seller", wish, id).id(), new Description(name, "For tests", null, Rhythm.WEEKLY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call\u202Erecorder", "\u00A0", "\u200B", "Call\u2028recorder", "Call\u0085recorder", "&"})
    void aNameIsOneReadableLine(String name) {
        var refused = new ImportClient(http, "salesops")
                .refused("tools", TOOLS + "odd,%s,For tests,WEEKLY,,,,,,,\n".formatted(name));
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("name");
        });
    }

    @Test
    void usageOfAnUnknownToolIsRefused() {
        var refused = new ImportClient(http, "salesops")
                .refused("tool-usage", USAGE + "no-such-tool,ann,2026-03-02,3,false\n");
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("tool");
        });
    }

    private void tool(String key, String rhythm) {
        new ImportClient(http, "salesops")
                .accepted("tools", TOOLS + "%1$s,%1$s,For tests,%2$s,,,,,,,\n".formatted(key, rhythm));
    }

    private void usage(String rows) {
        new ImportClient(http, "salesops").accepted("tool-usage", USAGE + rows);
    }
}
