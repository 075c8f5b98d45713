package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesops.flow.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Importing on the page. */
@ApplicationTest
class ImportPagesTests {

    private static final String HEADER = "id,name,list_price,currency\n";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ImportRuns runs;

    @Autowired
    TransactionTemplate transaction;

    MockMvc mvc;

    @BeforeEach
    void signInOps() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .defaultRequest(get("/").with(member("ops", "sales-ops")))
                .build();
    }

    @Test
    void showsWhatBecameOfAFile() throws Exception {
        mvc.perform(get(send("products", "salesops", HEADER + "page-1,One,1,USD\npage-2,Two,2,USD\n")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("All 2 rows are in.")))
                .andExpect(content().string(not(containsString("hx-get"))));
        mvc.perform(get("/imports")).andExpect(content().string(containsString("Recent imports")));
    }

    @Test
    void undoesTheLastOneAtAButton() throws Exception {
        var location = send("products", "salesops", HEADER + "page-5,Five,5,USD\n");
        mvc.perform(get(location)).andExpect(content().string(containsString("Undo this import</button>")));
        mvc.perform(post(location + "/undo").with(csrf())).andExpect(redirectedUrl(location));
        mvc.perform(get(location))
                .andExpect(content().string(containsString("Undone by ops")))
                .andExpect(content().string(not(containsString("Undo this import</button>"))));
        mvc.perform(post(location + "/undo").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("was undone by ops already")));
    }

    @Test
    void showsTheErrorsAsATable() throws Exception {
        mvc.perform(get(send("products", "salesops", HEADER + "page-3,<b>Three</b>,none,USD\n")))
                .andExpect(content().string(containsString("One error found.")))
                .andExpect(content().string(containsString("<td>list_price</td>")))
                .andExpect(content().string(containsString("is not a number such as 1200.50")));
    }

    @Test
    void saysWhenItWasOnlyACheck() throws Exception {
        var location = mvc.perform(multipart("/imports")
                        .file(file("products", HEADER + "page-4,Four,4,USD\n"))
                        .param("kind", "products")
                        .param("source", "salesops")
                        .param("dryRun", "true")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(finished(location))).andExpect(content().string(containsString("only a check")));
    }

    @Test
    void tellsWhatCannotBeImported() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(file("rates", ""))
                        .param("kind", "rates")
                        .param("source", "maven-crm")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("has no rates")));
    }

    @Test
    void followsARunWhileItWorksAndSaysWhenItWasInterrupted() throws Exception {
        var id = UUID.randomUUID();
        var request =
                new ImportRequest("products", "salesops", false, "ops", "slow.csv", new ByteArrayResource(new byte[0]));
        transaction.executeWithoutResult(status -> {
            runs.lock(id);
            runs.begin(id, request);
            runs.progress(id, 12_000);
            // On another thread, as everybody else: not within the run's transaction.
            CompletableFuture.runAsync(() -> assertPage(id, "12,000 rows read so far", "hx-get=\"/imports/" + id))
                    .join();
            status.setRollbackOnly();
        });
        assertPage(id, "Nothing was stored", "The application stopped");
    }

    @Test
    void isForOperationsAndAdministratorsOnly() throws Exception {
        mvc.perform(get("/imports").with(member("admin", "camunda-admin"))).andExpect(status().isOk());
        mvc.perform(get("/imports").with(member("seller", "sellers"))).andExpect(status().isForbidden());
        mvc.perform(get("/imports/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private void assertPage(UUID id, String... texts) {
        try {
            var page =
                    mvc.perform(get("/imports/" + id)).andReturn().getResponse().getContentAsString();
            assertThat(page).contains(texts);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(String kind, String source, String csv) throws Exception {
        var response = mvc.perform(multipart("/imports")
                        .file(file(kind, csv))
                        .param("kind", kind)
                        .param("source", source)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        return finished(response.getRedirectedUrl());
    }

    private String finished(String location) {
        var id = UUID.fromString(location.substring("/imports/".length()));
        await().until(() -> !runs.find(id).orElseThrow().running());
        return location;
    }

    private static MockMultipartFile file(String kind, String csv) {
        return new MockMultipartFile("file", kind + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor member(String userId, String group) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
