package io.salesops.flow.dealreview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** People, products and deals that came in through imports, and the ways to work on their reviews. */
class ReviewScene {

    /** Leads {@link #SELLER} and {@link #COLLEAGUE}. */
    static final String MANAGER = "review-manager";

    /** Leads {@link #MANAGER}, and is led by nobody. */
    static final String HEAD = "review-head";

    static final String SELLER = "review-seller";
    static final String COLLEAGUE = "review-colleague";

    /** A seller whom nobody leads. */
    static final String LONER = "review-loner";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestRestTemplate http;
    private final ImportClient imports;

    ReviewScene(TestRestTemplate http) {
        this.http = http;
        this.imports = new ImportClient(http, "salesops");
        people("""
                review-head,Hedda Head,SALES_MANAGER,,US
                review-manager,Manuel Manager,SALES_MANAGER,review-head,US
                review-seller,Selma Seller,SELLER,review-manager,US
                review-colleague,Cora Colleague,SELLER,review-manager,IT
                review-loner,Luis Loner,SELLER,,US
                """);
    }

    void people(String rows) {
        imports.accepted("people", "id,name,role,manager,region\n" + rows);
    }

    void products(String rows) {
        imports.accepted("products", "id,name,list_price,cost,currency\n" + rows);
    }

    void rate(String currency, String rate) {
        imports.accepted("rates", "currency,valid_from,rate\n%s,2020-01-01,%s\n".formatted(currency, rate));
    }

    /** An account that no import made. */
    void account(String userId, String... groups) {
        var admin = engine("admin");
        admin.post(
                "/user/create",
                Map.of(
                        "profile", Map.of("id", userId, "firstName", userId, "lastName", "Account"),
                        "credentials", Map.of("password", "demo")));
        for (var group : groups) {
            admin.http().put("/engine-rest/group/%s/members/%s".formatted(group, userId), null);
        }
    }

    /** A new open deal of 300,000 USD. */
    String dealOf(String owner) {
        return deal(owner, "NEGOTIATION", "300000", "USD");
    }

    String deal(String owner, String stage, String amount, String currency) {
        var id = "REVIEW-%04d".formatted(NUMBER.incrementAndGet());
        deal(id, owner, stage, amount, currency);
        return id;
    }

    /** The CRM says something else of a deal. */
    void change(String id, String owner, String stage, String amount) {
        deal(id, owner, stage, amount, "USD");
    }

    private void deal(String id, String owner, String stage, String amount, String currency) {
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                %s,Deal %s,%s,%s,%s,%s,2024-06-28
                """.formatted(id, id, owner, stage, amount, currency));
    }

    ReviewClient as(String userId) {
        return ReviewClient.as(http, userId);
    }

    EngineRest engine(String userId) {
        return EngineRest.as(http, userId);
    }

    /** A request with an id of its own. */
    static Map<String, Object> request(String opportunityId) {
        return Map.of(
                "opportunityId", opportunityId, "requestId", UUID.randomUUID().toString());
    }

    static Map<String, Object> request(String opportunityId, Map<String, Object> view) {
        var request = new HashMap<>(request(opportunityId));
        request.put("view", view);
        return request;
    }

    /** Terms that need VP sales and finance. */
    static Map<String, Object> view() {
        return Map.of(
                "largestLineDiscountPercent", 27,
                "acv", 300_000,
                "paymentTermsDays", 60,
                "marginPercent", 65,
                "sellerSituation", "The board decides on Friday.");
    }

    static Map<String, Object> view(Object... changes) {
        return with(new HashMap<>(view()), changes);
    }

    /** The id of a review that was just asked for. */
    String submitted(String userId, Map<String, Object> request) {
        return as(userId).submit(request).expect(HttpStatus.CREATED).path("id").asText();
    }

    /** A review in which {@link #view()} waits for VP sales and finance. */
    String inReview(String owner) {
        return inReview(owner, view());
    }

    String inReview(String owner, Map<String, Object> view) {
        var id = submitted(owner, request(dealOf(owner), view));
        validated(id);
        return id;
    }

    /** Operations confirm everything, so that the reviewers are asked. */
    JsonNode validated(String id) {
        var open = awaitStep(id, "Validate the obstacles").path("toValidate");
        as("ops").validate(id, validation(open)).expect(HttpStatus.OK);
        return awaitStep(id, "Review the deal");
    }

    static Map<String, Object> validation(JsonNode toValidate) {
        var checks = ReviewClient.texts(toValidate, "name").stream()
                .map(name -> Map.of("statement", name, "verdict", "CONFIRMED"))
                .toList();
        return Map.of("essence", "One more client in the region.", "checks", checks);
    }

    JsonNode awaitState(String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as("ops").show(id).expect(HttpStatus.OK),
                        review -> state.equals(review.path("state").asText()));
    }

    /** Waits until the review asks for a step by name. */
    JsonNode awaitStep(String id, String name) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as("ops").show(id).expect(HttpStatus.OK), review -> ReviewClient.texts(
                                review.path("openSteps"), "name")
                        .contains(name));
    }

    /** Waits for a seller's step, and gives the id of its task. */
    String awaitTask(String id, String name) {
        awaitStep(id, name);
        return task(id, "name=" + name);
    }

    /** Waits for what a reviewer is asked; a group's task is found by the group. */
    String awaitReview(String id, String group) {
        awaitStep(id, "Review the deal");
        return task(id, "candidateGroup=" + group);
    }

    /** The only open task of a review that answers to a filter, such as {@code candidateGroup=finance}. */
    String task(String reviewId, String filter) {
        var response = engine("admin").get("/task?processInstanceBusinessKey=%s&%s".formatted(reviewId, filter));
        var tasks = json(response.getBody());
        assertThat(tasks).as(filter).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    ResponseEntity<String> complete(String userId, String taskId, Map<String, Object> answers) {
        return engine(userId).complete(taskId, answers);
    }

    ResponseEntity<String> start(String userId, String process, Map<String, Object> answers) {
        return engine(userId).start(process, answers);
    }

    /** A review that waits for the seller to share the view of a deal that needs VP sales and finance. */
    String awaitingView(String owner) {
        var id = submitted(owner, request(dealOf(owner)));
        accepted(complete(owner, awaitTask(id, "State the terms"), terms()));
        awaitStep(id, "Share deal view");
        return id;
    }

    /** What the form "State the terms" takes; needs VP sales and finance. */
    static Map<String, Object> terms(Object... changes) {
        var terms = new HashMap<String, Object>(Map.of(
                "largestLineDiscountPercent", 27,
                "acv", 300_000,
                "arr", 300_000,
                "paymentTermsDays", 60,
                "billing", "YEARLY",
                "marginPercent", 65));
        return with(terms, changes);
    }

    static void accepted(ResponseEntity<String> response) {
        EngineRest.accepted(response);
    }

    static String refused(ResponseEntity<String> response) {
        return EngineRest.refused(response);
    }

    private static Map<String, Object> with(Map<String, Object> map, Object... changes) {
        for (var index = 0; index < changes.length; index += 2) {
            map.put((String) changes[index], changes[index + 1]);
        }
        return map;
    }

    static JsonNode json(@Nullable String text) {
        return EngineRest.json(text);
    }
}
