package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What sellers read about a review. */
@ApplicationTest
class DealPagesTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    WebApplicationContext context;

    ReviewScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
    }

    @Test
    void reasonsAreInWords() throws Exception {
        var id = scene.inReview(SELLER);
        scene.as("finance").decide(id, "FINANCE", "REJECT", "PAYMENT_TERMS").expect(HttpStatus.OK);

        assertThat(page(id)).contains(">Payment terms</td>").doesNotContain("PAYMENT_TERMS");
    }

    @Test
    void figuresThatNoQuoteLineConfirmsAreTheSellers() throws Exception {
        scene.products("page-product,Page Product,100,20,USD\n");
        var line = Map.of("product", "Page Product", "quantity", 3000, "netUnitPrice", 73);

        assertThat(page(scene.inReview(SELLER)))
                .containsPattern("27.00 %</span>\\s+<small>stated by the seller, confirmed by sales operations")
                .containsPattern("65.00 %</span>\\s+<small>stated by the seller, confirmed by sales operations")
                .contains("One more client in the region.", "The board decides on Friday.", "confirmed by ops");
        assertThat(page(scene.inReview(SELLER, view("lines", List.of(line)))))
                .doesNotContainPattern("27.00 %</span> <small>");
    }

    @Test
    void theDealSaysHowHealthyItIsInWords() throws Exception {
        new ImportClient(http, "salesops").accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on,last_activity_on,contacts,stage_entered_on
                PAGE-1,Deal of a page,%s,NEGOTIATION,300000,USD,2099-06-28,2024-01-10,3,2024-01-10
                """.formatted(SELLER));

        assertThat(read("/deals/PAGE-1"))
                .contains("How healthy is it", "Red: in danger", "measured on 3 of 6")
                .contains("Stale: for ", "Plan it anew, hand it on, or close it as lost.")
                .contains("Who inside sells for us when we are not in the room?");
        http.withBasicAuth("ops", "demo").postForEntity("/api/deal-attention", null, String.class);
        assertThat(read("/deals/PAGE-1")).contains("Asked and decided", "Not answered yet");
        assertThat(read("/deals?q=PAGE-1")).contains("href=\"/deals/PAGE-1\"");
    }

    private String page(String id) throws Exception {
        return read("/deal-reviews/" + id);
    }

    private String read(String path) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var seller = user(SELLER).authorities(AuthorityUtils.createAuthorityList("sellers"));
        return mvc.perform(get(path).with(seller)).andReturn().getResponse().getContentAsString();
    }
}
