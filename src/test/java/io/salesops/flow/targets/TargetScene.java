package io.salesops.flow.targets;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.time.FiscalQuarter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/**
 * People of its own with what they sold in two years, a quarter that no other cycle has, and the ways to work on its
 * targets. Once closed, its cycle is withdrawn and its people have left.
 */
class TargetScene extends TargetDriver implements AutoCloseable {

    private static final String PEOPLE = "id,name,role,manager,team,region,employed_until\n";
    private static final String LEFT = "2020-01-31";
    private static final int QUARTERS_AHEAD = 4;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ImportClient imports;
    private final String prefix = "t%d-".formatted(NUMBER.incrementAndGet());
    private final List<String> people = new ArrayList<>();

    /** Leads both leads, and is led by nobody. */
    final String head = prefix + "head";

    /** Leads {@link #anna} and {@link #ben}. */
    final String northLead = prefix + "north-lead";

    /** Leads {@link #cora}. */
    final String southLead = prefix + "south-lead";

    final String anna = prefix + "anna";
    final String ben = prefix + "ben";
    final String cora = prefix + "cora";

    final String north = prefix + "north";
    final String south = prefix + "south";

    TargetScene(TestRestTemplate http) {
        super(http);
        this.imports = new ImportClient(http, "salesops");
        person(head, "SALES_MANAGER", "", "");
        person(northLead, "SALES_MANAGER", head, north);
        person(southLead, "SALES_MANAGER", head, south);
        person(anna, "SELLER", northLead, north);
        person(ben, "SELLER", northLead, north);
        person(cora, "SELLER", southLead, south);
        arrive();
        sell();
    }

    /** Somebody who takes part from {@link #arrive()} on. */
    void person(String id, String role, String manager, String team) {
        people.add(row(id, role, manager, team));
    }

    private static String row(String id, String role, String manager, String team) {
        return "%s,Name of %s,%s,%s,%s,US,".formatted(id, id, role, manager, team);
    }

    String id(String name) {
        return prefix + name;
    }

    void arrive() {
        imports.accepted("people", PEOPLE + String.join("\n", people) + "\n");
    }

    void leave(String id) {
        leave(id, LEFT);
    }

    void leave(String id, String lastDay) {
        imports.accepted(
                "people",
                PEOPLE
                        + people.stream()
                                .filter(person -> person.startsWith(id + ","))
                                .map(person -> person + lastDay)
                                .collect(joining("\n")));
    }

    /** Sellers who get another manager at once, in the team that is named. */
    void move(String manager, String team, String... sellers) {
        imports.accepted(
                "people",
                PEOPLE
                        + Stream.of(sellers)
                                .map(seller -> row(seller, "SELLER", manager, team))
                                .collect(joining("\n")));
    }

    /** What the sellers brought in the last eight quarters. */
    void sell() {
        var deals = Map.of(anna, 60_000, ben, 40_000, cora, 50_000).entrySet().stream()
                .flatMap(seller -> IntStream.rangeClosed(1, 8).mapToObj(quarters -> "%s-%d,Deal,%s,WON,%d,USD,%s"
                        .formatted(
                                seller.getKey(),
                                quarters,
                                seller.getKey(),
                                seller.getValue(),
                                today().with(IsoFields.DAY_OF_QUARTER, 10).minusMonths(3L * quarters))))
                .collect(joining("\n"));
        imports.accepted("opportunities", "id,name,owner,stage,amount,currency,closes_on\n" + deals);
    }

    @Override
    public void close() {
        cycles().filter(cycle -> isOpen(cycle.path("state").asText()))
                .forEach(cycle -> as("ops").withdraw(cycle.path("id").asText()).expect(HttpStatus.OK));
        imports.accepted(
                "people", PEOPLE + people.stream().map(person -> person + LEFT).collect(joining("\n")));
    }

    private static boolean isOpen(String state) {
        return !List.of("WITHDRAWN", "PUBLISHED", "CLOSED").contains(state);
    }

    private Stream<JsonNode> cycles() {
        return StreamSupport.stream(as("ops").all().expect(HttpStatus.OK).spliterator(), false);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static FiscalQuarter currentQuarter() {
        return new FiscalQuarter(today().getYear(), today().get(IsoFields.QUARTER_OF_YEAR));
    }

    /** A quarter that can be opened. */
    String freeQuarter() {
        var taken = cycles().filter(cycle -> !cycle.path("state").asText().equals("WITHDRAWN"))
                .map(cycle -> cycle.path("quarter").asText())
                .toList();
        return IntStream.rangeClosed(1, QUARTERS_AHEAD)
                .mapToObj(quarters -> currentQuarter().plus(quarters).toString())
                .filter(quarter -> !taken.contains(quarter))
                .findFirst()
                .orElseThrow();
    }

    /** A request with an id of its own for a free quarter, 20 % over last year with 15 % over-assignment. */
    Map<String, Object> request(@Nullable Object... changes) {
        return with(
                Map.of(
                        "requestId",
                        UUID.randomUUID().toString(),
                        "quarter",
                        freeQuarter(),
                        "growthPercent",
                        20,
                        "overAssignmentPercent",
                        15),
                changes);
    }

    /** A cycle that operations review. */
    String inReview() {
        var id = as("ops").open(request()).expect(HttpStatus.CREATED).path("id").asText();
        awaitState(id, "IN_REVIEW");
        return id;
    }

    /** A cycle whose sellers have to answer, without an allocation by managers. */
    String sellersAsked() {
        var id = inReview();
        review(id, Map.of("answer", "ASK_SELLERS"));
        return id;
    }

    /** A cycle in which everybody accepted. */
    String inApproval() {
        var id = sellersAsked();
        everybodyAccepts(id);
        awaitState(id, "IN_APPROVAL");
        return id;
    }
}
