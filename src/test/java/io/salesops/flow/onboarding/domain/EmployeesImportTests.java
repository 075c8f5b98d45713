package io.salesops.flow.onboarding.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.imports.ImportResult;
import io.salesops.flow.team.Role;
import io.salesops.flow.team.Team;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An export of a personnel database that the project did not write: its people come in, and nobody is hired. */
@ApplicationTest
class EmployeesImportTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Team team;

    @Autowired
    Clock clock;

    private Path file;
    private ImportClient imports;

    @BeforeEach
    void importAll() {
        file = SharedData.file("hr/employees.csv");
        imports = new ImportClient(http, "employees");
        imports.accepted("people", file);
    }

    @Test
    void everybodyIsKnownByTheirNumber() {
        assertThat(team.find("10002")).hasValueSatisfying(member -> {
            assertThat(member.name()).isEqualTo("Bezalel Simmel");
            assertThat(member.role()).isEqualTo(Role.SELLER);
            assertThat(member.teamId()).isEqualTo("team-sales");
            assertThat(member.employedFrom()).isEqualTo("1985-11-21");
            assertThat(member.managerId()).isNull();
        });
        assertThat(team.managerOf("10001"))
                .hasValueSatisfying(manager -> assertThat(manager.name()).isEqualTo("Khoa Marrevee"));
    }

    /** Three of the managers of old each led the next one. */
    @Test
    void managersOfOldDoNotGoRoundInACircle() {
        assertThat(count("manager_id is not null")).isEqualTo(712 - 3);
        assertThat(count("manager_id is null and user_id in ('10344', '10386', '10511')"))
                .isEqualTo(3);
    }

    @Test
    void importingPeopleIsNotHiringThem() {
        assertThat(imports.accepted("people", file)).isEqualTo(new ImportResult("people", 1000, 0, 0, 1000));
        assertThat(jdbc.sql("select count(*) from new_hire where user_id similar to '1[0-9]{4}'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The sellers hired last are hired anew, as many days apart as they were. */
    @Test
    void rowsBecomeNewHiresWithShiftedDates() throws IOException {
        var sellers = lastSellers();
        var first = LocalDate.parse(sellers.get(0).getField("hire_date"));
        var shift = ChronoUnit.DAYS.between(first, LocalDate.now(clock).plusDays(20));
        var rows = sellers.stream().map(row -> hire(row, shift)).collect(joining());

        assertThat(new ImportClient(http, "salesops")
                        .accepted("new-hires", "email,name,role,team,manager,start_date\n" + rows))
                .isEqualTo(new ImportResult("new-hires", 10, 10, 0, 0));
        assertThat(jdbc.sql("""
                        select max(start_date) - min(start_date) from new_hire where team_id = 'team-sales'""").query(Integer.class).single()).isEqualTo((int)
                ChronoUnit.DAYS.between(first, LocalDate.parse(sellers.get(9).getField("hire_date"))));
    }

    private List<NamedCsvRecord> lastSellers() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            var sellers = csv.stream()
                    .filter(row -> row.getField("first_department").equals("Sales"))
                    .sorted(Comparator.comparing(row -> row.getField("hire_date")))
                    .toList();
            return sellers.subList(sellers.size() - 10, sellers.size());
        }
    }

    private static String hire(NamedCsvRecord row, long shift) {
        return "n%s@example.com,%s,SELLER,Sales,%s,%s\n"
                .formatted(
                        row.getField("emp_no"),
                        row.getField("name"),
                        row.getField("manager_no_at_hire"),
                        LocalDate.parse(row.getField("hire_date")).plusDays(shift));
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from person where source = 'employees' and " + condition)
                .query(Integer.class)
                .single();
    }
}
