package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesops.flow.ApplicationTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a file, whatever it holds. */
@ApplicationTest
class ImportTests {

    private static final String PRODUCTS = "id,name,series,list_price,cost,currency\n";
    private static final String DEALS = "id,owner,stage,amount,currency,engaged_on,closes_on\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    ImportClient imports;

    @BeforeEach
    void somePeople() {
        imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role\nwilma,Wilma Wells,SELLER\n");
    }

    @Test
    void countsRowsByWhatBecameOfThem() {
        assertThat(imports.accepted("products", PRODUCTS + "a,A,,1,,USD\nb,B,,2,,USD\n"))
                .isEqualTo(new ImportResult("products", 2, 2, 0, 0));
        assertThat(imports.accepted("products", PRODUCTS + "a,A,,1.00,,USD\nb,B,,2.5,,USD\nc,C,,3,,USD\n"))
                .isEqualTo(new ImportResult("products", 3, 1, 1, 1));
    }

    @Test
    void dryRunAnswersTheSameAndStoresNothing() {
        var file = PRODUCTS + "dry,Dry,,1,,USD\n";
        assertThat(imports.wouldBe("products", file)).isEqualTo(new ImportResult("products", 1, 1, 0, 0));
        assertThat(stored("dry")).isZero();
        assertThat(imports.accepted("products", file)).isEqualTo(new ImportResult("products", 1, 1, 0, 0));
    }

    @Test
    void storesNothingOfAFileWithOneError() {
        imports.refused("products", PRODUCTS + "good,Good,,1,,USD\nbad,Bad,,-1,,USD\n");
        assertThat(stored("good")).isZero();
    }

    @Test
    void aColumnThatIsNotInTheFileKeepsWhatIsStored() {
        imports.accepted("products", PRODUCTS + "keep,Keep,Series,1,0.5,USD\n");
        assertThat(imports.accepted("products", "id,name,list_price,currency\nkeep,Keep,1,USD\n")
                        .unchanged())
                .isEqualTo(1);
        imports.accepted("products", PRODUCTS + "keep,Keep,,1,0.5,USD\n");
        assertThat(jdbc.sql("select series is null and cost = 0.5 from product where id = 'keep'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void takesByteOrderMarkCarriageReturnsQuotesAndEmptyLines() {
        var file = "\uFEFF\"id\",owner,stage,currency,next_step\r\n"
                + "quoted,wilma,PROPOSAL,USD,\"call, then\r\n\"\"write\"\"\"\r\n\r\nplain,wilma,PROPOSAL,USD,call\r\n";
        assertThat(imports.accepted("opportunities", file).created()).isEqualTo(2);
        assertThat(jdbc.sql("select next_step from opportunity where id = 'quoted'")
                        .query(String.class)
                        .single())
                .isEqualTo("call, then\n\"write\"");
    }

    @Test
    void takesTextAsTextWhateverItLooksLike() {
        var name = "\\N ${1+1} '; drop table product; -- ☃ 𝒳";
        imports.accepted("products", PRODUCTS + "odd," + name + ",,1,,USD\n");
        assertThat(jdbc.sql("select name from product where id = 'odd'")
                        .query(String.class)
                        .single())
                .isEqualTo(name);
    }

    @Test
    void linesAreThoseOfTheFileAlsoAfterALineBreakInACell() {
        var file = "id,owner,stage,currency,next_step\n1,wilma,PROPOSAL,USD,\"a\nb\nc\"\n2,wilma,NONE,USD,\n";
        assertThat(imports.refused("opportunities", file).errors())
                .singleElement()
                .extracting(ImportError::line)
                .isEqualTo(5L);
    }

    @Test
    void listsEveryErrorWithItsPlace() {
        var refusal = imports.refused(
                "opportunities", DEALS + "x1,wilma,PROPOSAL,12,USD,2017-01-01,\nx2,nobody,Won,1e309,USD,01.02.2017,\n");
        assertThat(refusal.total()).isEqualTo(4);
        assertThat(refusal.errors())
                .extracting(ImportError::line, ImportError::column, ImportError::value)
                .containsExactlyInAnyOrder(
                        tuple(3L, "owner", "nobody"),
                        tuple(3L, "stage", "Won"),
                        tuple(3L, "amount", "1e309"),
                        tuple(3L, "engaged_on", "01.02.2017"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1e309        | is not a number such as 1200.50
            NaN          | is not a number such as 1200.50
            '1,5'        | is not a number such as 1200.50
            1.234        | has more than 2 decimals
            -1           | is not between 0 and 1000000000000
            1000000000001| is not between 0 and 1000000000000
            """, delimiter = '|')
    void refusesWhatIsNoAmount(String amount, String reason) {
        assertThat(error("opportunities", DEALS + "n,wilma,PROPOSAL,\"%s\",USD,,\n".formatted(amount)))
                .isEqualTo(new ImportError(2, "amount", amount, reason));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-13-01 | is not a date such as 2018-01-31
            2017-02-29 | is not a date such as 2018-01-31
            31.01.2017 | is not a date such as 2018-01-31
            1/31/17    | is not a date such as 2018-01-31
            1017-01-31 | is not between 1900-01-01 and 2999-12-31
            """, delimiter = '|')
    void refusesDatesOfAnotherKind(String date, String reason) {
        assertThat(error("opportunities", DEALS + "d,wilma,PROPOSAL,,USD,%s,\n".formatted(date)))
                .isEqualTo(new ImportError(2, "engaged_on", date, reason));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            WON,1,2017-02-01,2017-01-31       | closes_on  | 2017-01-31 | lies before the client was engaged
            WON,1,2017-02-01,                 | closes_on  | ''         | is missing, but the deal is closed
            LOST,0,2017-02-01,2999-01-01      | closes_on  | 2999-01-01 | is to come, but the deal is closed
            WON,,2017-02-01,2017-03-01        | amount     | ''         | is missing, but the deal is won
            PROPOSAL,1,2999-02-01,2999-03-01  | engaged_on | 2999-02-01 | is to come
            """, delimiter = '|')
    void refusesDealsThatCannotBe(String deal, String column, String value, String reason) {
        var values = deal.split(",", -1);
        var row = "i,wilma,%s,%s,USD,%s,%s\n".formatted((Object[]) values);
        assertThat(error("opportunities", DEALS + row)).isEqualTo(new ImportError(2, column, value, reason));
    }

    @Test
    void refusesAnIdThatComesTwice() {
        assertThat(error("products", PRODUCTS + "t,T,,1,,USD\nu,U,,1,,USD\nt,T,,2,,USD\n"))
                .isEqualTo(new ImportError(4, "id", "t", "comes twice: it is already on line 2"));
    }

    @Test
    void refusesADealOfAnotherSource() {
        imports.accepted("opportunities", DEALS + "mine,wilma,PROPOSAL,,USD,,\n");
        var other = new ImportClient(http, "other");
        other.accepted("people", "id;name;role\nolaf;Olaf Other;SELLER\n");
        var file = "id;owner;stage;currency;engaged_on\nmine;olaf;PROPOSAL;USD;31.01.2017\n";
        assertThat(other.refused("opportunities", file).errors())
                .containsExactly(new ImportError(2, "id", "mine", "belongs to the source salesops"));
    }

    @Test
    void refusesUnknownReferences() {
        var file = "id,owner,stage,currency,account,product\nr,wilma,PROPOSAL,USD,Nowhere,Nothing\n";
        assertThat(imports.refused("opportunities", file).errors())
                .extracting(ImportError::column, ImportError::value)
                .containsExactlyInAnyOrder(tuple("account", "Nowhere"), tuple("product", "Nothing"));
    }

    @Test
    void refusesRowsWithTooFewOrTooManyCells() {
        assertThat(imports.refused("products", PRODUCTS + "short,S\nlong,L,,1,,USD,7\n")
                        .errors())
                .extracting(ImportError::line, ImportError::reason)
                .containsExactly(
                        tuple(2L, "the row has 2 cells, the header has 6"),
                        tuple(3L, "the row has 7 cells, the header has 6"));
    }

    @Test
    void refusesAHeaderThatIsNotTheKinds() {
        assertThat(imports.refused("products", "id,name,name,list_prize,currency\n")
                        .errors())
                .extracting(ImportError::line, ImportError::column)
                .containsExactlyInAnyOrder(tuple(1L, "name"), tuple(1L, "list_prize"), tuple(1L, "list_price"));
        assertThat(imports.refused("rates", "currency;valid_from;rate\n")
                        .errors()
                        .get(0)
                        .reason())
                .contains("separated by another character");
    }

    @Test
    void refusesAnEmptyFileAndTakesOneWithoutRows() {
        assertThat(error("products", "").reason()).isEqualTo("the file is empty");
        assertThat(imports.accepted("products", PRODUCTS)).isEqualTo(new ImportResult("products", 0, 0, 0, 0));
    }

    @Test
    void tellsWhereAFileIsNotUtf8() {
        var file = (PRODUCTS + "u1,Ü,,1,,USD\n").getBytes(StandardCharsets.ISO_8859_1);
        var error = imports.refused("products", file).errors().get(0);
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.reason()).contains("CSV UTF-8");
    }

    @Test
    void refusesCellsThatNeverEnd() {
        assertThat(error("products", PRODUCTS + "q,\"Q,,1,,USD\nr,R,,1,,USD\n"))
                .extracting(ImportError::line)
                .isEqualTo(2L);
        assertThat(error("products", PRODUCTS + "h," + "x".repeat(40_000) + ",,1,,USD\n"))
                .extracting(ImportError::line)
                .isEqualTo(2L);
    }

    @Test
    void refusesLongTextAndControlCharactersAndShowsTheBeginning() {
        var error = error("products", PRODUCTS + "l," + "x".repeat(201) + ",,1,,USD\n");
        assertThat(error.reason()).isEqualTo("is longer than 200 characters");
        assertThat(error.value()).hasSize(100);
        assertThat(error("products", PRODUCTS + "c,a\u0007b,,1,,USD\n").reason())
                .contains("control character");
    }

    @Test
    void listsAHundredErrorsAndCountsThemAll() {
        var refusal = imports.refused("products", PRODUCTS + "n,N,,none,,USD\n".repeat(150));
        assertThat(refusal.errors()).hasSize(100);
        assertThat(refusal.total()).isEqualTo(150 + 149);
    }

    @Test
    void countsHowOftenAnOpenDealWasPutOff() {
        closesOn("PROPOSAL", "2017-03-01");
        closesOn("PROPOSAL", "2017-04-01");
        closesOn("PROPOSAL", "2017-04-01");
        closesOn("PROPOSAL", "2017-03-15");
        closesOn("NEGOTIATION", "2017-05-01");
        closesOn("WON", "2017-06-01");
        assertThat(jdbc.sql("select close_pushes from opportunity where id = 'pushed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void closesOn(String stage, String day) {
        imports.accepted("opportunities", DEALS + "pushed,wilma,%s,1,USD,2017-01-01,%s\n".formatted(stage, day));
    }

    private ImportError error(String kind, String csv) {
        var refusal = imports.refused(kind, csv);
        assertThat(refusal.errors()).hasSize(1);
        return refusal.errors().get(0);
    }

    private int stored(String product) {
        return jdbc.sql("select count(*) from product where id = :id")
                .param("id", product)
                .query(Integer.class)
                .single();
    }
}
