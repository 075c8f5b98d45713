package io.salesops.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What imports notice of how deals move. */
@ApplicationTest
class DealMovementsTests {

    private static final String DEALS = "id,owner,stage,amount,currency,engaged_on,closes_on";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    TestRestTemplate http;

    @Autowired
    DealMovements movements;

    ImportClient imports;

    @BeforeEach
    void people() {
        imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role\nmia,Mia Moves,SELLER\n");
    }

    @Test
    void aStageIsEnteredWhenTheImportSeesIt() {
        imports.accepted("opportunities", DEALS + """

                DM-1,mia,PROPOSAL,1,USD,2024-01-10,2099-01-01
                DM-2,mia,PROSPECTING,1,USD,,
                DM-3,mia,WON,1,USD,2024-01-10,2024-03-01
                """);
        assertThat(signs("DM-1").stageEnteredOn()).isEqualTo("2024-01-10");
        assertThat(signs("DM-2").stageEnteredOn()).isEqualTo(today);
        assertThat(signs("DM-3").stageEnteredOn()).isEqualTo("2024-03-01");

        imports.accepted("opportunities", DEALS + "\nDM-1,mia,NEGOTIATION,1,USD,2024-01-10,2099-01-01\n");
        assertThat(signs("DM-1").stageEnteredOn()).isEqualTo(today);
    }

    @Test
    void theSourceMayKnowBetterAndTheSameFileChangesNothing() {
        var file = DEALS + ",stage_entered_on,last_activity_on,contacts\n"
                + "DM-4,mia,PROPOSAL,1,USD,2024-01-10,2099-01-01,2024-02-01,2024-02-05,3\n"
                + "DM-5,mia,PROPOSAL,1,USD,,,,,\n";
        imports.accepted("opportunities", file);

        assertThat(imports.accepted("opportunities", file).unchanged()).isEqualTo(2);
        assertThat(signs("DM-4").stageEnteredOn()).isEqualTo("2024-02-01");
        imports.accepted("opportunities", DEALS + "\nDM-4,mia,PROPOSAL,2,USD,2024-01-10,2099-01-01\n");
        assertThat(signs("DM-4").stageEnteredOn()).isEqualTo("2024-02-01");
        assertThat(signs("DM-4").lastActivityOn()).isEqualTo("2024-02-05");
        assertThat(signs("DM-4").contacts()).isEqualTo(3);
        assertThat(imports.refused(
                                "opportunities",
                                file.replace("2024-02-05", today.plusDays(2).toString()))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.column()).isEqualTo("last_activity_on"));
    }

    @Test
    void wonDealsShowHowLongAStageTakes() {
        var other = new ImportClient(http, "movements");
        other.accepted("people", "id,name,role\nmona,Mona Moves,SELLER\n");
        other.accepted("opportunities", rows("QUALIFICATION", 1));
        other.accepted("opportunities", rows("WON", 0));

        var days = movements.wonDealsIn("movements", Stage.QUALIFICATION);

        assertThat(days.deals()).isEqualTo(4);
        assertThat(days.thirdQuartile()).isEqualByComparingTo("32.5"); // of 10, 20, 30 and 40 days
        assertThat(movements.wonDealsIn("movements", Stage.PROPOSAL).thirdQuartile())
                .isNull();
        assertThat(movements.medianDaysToWin("movements"))
                .hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("25"));
    }

    private String rows(String stage, int open) {
        return DEALS + "\n"
                + IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> "DW-%d,mona,%s,1,USD,%s,%s"
                                .formatted(number, stage, today.minusDays(10L * number), today.plusDays(open)))
                        .collect(Collectors.joining("\n"));
    }

    private DealSigns signs(String id) {
        return movements.of(id).orElseThrow();
    }
}
