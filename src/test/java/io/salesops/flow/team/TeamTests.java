package io.salesops.flow.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.annotation.Transactional;

/** R8: who acts for whom. */
@ApplicationTest
@Transactional
class TeamTests {

    private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-06T08:00:00Z");
    private static final Instant MEANWHILE = Instant.parse("2026-03-04T08:00:00Z");

    @Autowired
    TestRestTemplate http;

    @Autowired
    Team team;

    @BeforeEach
    void people() {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,region
                r8-a,Anna,SALES_MANAGER,,IT
                r8-b,Bea,SALES_MANAGER,,
                r8-c,Cora,SALES_MANAGER,,
                r8-seller,Sid,SELLER,r8-a,
                """);
    }

    @Test
    void everybodyActsForThemselvesWhenPresent() {
        assertThat(actingForAnna()).contains("r8-a");
    }

    @Test
    void theSubstitutesSubstituteActsWhenBothAreAbsent() throws InvalidAbsence {
        absent("r8-a", "r8-b");
        absent("r8-b", "r8-c");
        assertThat(actingForAnna()).contains("r8-c");
    }

    @Test
    void nobodyActsWhenSubstitutesGoRoundInACircle() throws InvalidAbsence {
        absent("r8-a", "r8-b");
        absent("r8-b", "r8-a");
        assertThat(actingForAnna()).isEmpty();
    }

    @Test
    void nobodyActsForWhomHasNoSubstitute() throws InvalidAbsence {
        absent("r8-a", null);
        assertThat(actingForAnna()).isEmpty();
    }

    @Test
    void aSubstituteOutsideTheGroupDoesNotAct() throws InvalidAbsence {
        absent("r8-a", "r8-seller");
        assertThat(actingForAnna()).isEmpty();
    }

    @Test
    void nobodyDecidesTheirOwnRequest() throws InvalidAbsence {
        assertThat(team.actingFor("r8-a", "sales-managers", "r8-a", MEANWHILE)).isEmpty();
        absent("r8-a", "r8-b");
        assertThat(team.actingFor("r8-a", "sales-managers", "r8-b", MEANWHILE)).isEmpty();
    }

    @Test
    void anAbsenceBeginsAtItsStartAndIsOverAtItsEnd() throws InvalidAbsence {
        absent("r8-a", "r8-b");
        assertThat(actingForAnna(FROM.minusMillis(1))).isEqualTo("r8-a");
        assertThat(actingForAnna(FROM)).isEqualTo("r8-b");
        assertThat(actingForAnna(UNTIL.minusMillis(1))).isEqualTo("r8-b");
        assertThat(actingForAnna(UNTIL)).isEqualTo("r8-a");
    }

    @Test
    void absencesThatCannotBeAreRefused() throws InvalidAbsence {
        absent("r8-a", "r8-b");
        assertRefused("r8-a", UNTIL.minusMillis(1), UNTIL.plusMillis(1), null);
        assertRefused("r8-b", UNTIL, FROM, null);
        assertRefused("r8-b", FROM, UNTIL, "r8-b");
        assertRefused("r8-b", FROM, UNTIL, "nobody");
        assertRefused("nobody", FROM, UNTIL, null);
        assertThat(team.recordAbsence("r8-a", UNTIL, UNTIL.plusMillis(1), null)).isNotNull();
    }

    @Test
    void knowsPeopleAndTheirManagers() {
        assertThat(team.managerOf("r8-seller")).map(TeamMember::name).contains("Anna");
        assertThat(team.managerOf("r8-a")).isEmpty();
        assertThat(team.find("r8-a")).map(TeamMember::region).contains("IT");
        assertThat(team.find("r8-b")).map(TeamMember::region).contains("US");
        assertThat(team.find("nobody")).isEmpty();
    }

    private void absent(String userId, @Nullable String substitute) throws InvalidAbsence {
        team.recordAbsence(userId, FROM, UNTIL, substitute);
    }

    private Optional<String> actingForAnna() {
        return team.actingFor("r8-a", "sales-managers", "r8-seller", MEANWHILE);
    }

    private String actingForAnna(Instant at) {
        return team.actingFor("r8-a", "sales-managers", "r8-seller", at).orElseThrow();
    }

    private void assertRefused(String userId, Instant from, Instant until, @Nullable String substitute) {
        assertThatExceptionOfType(InvalidAbsence.class)
                .isThrownBy(() -> team.recordAbsence(userId, from, until, substitute));
    }
}
