package io.salesops.flow.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.identity.Callers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who reads which notices, and why one was not mailed. */
@ApplicationTest
class NoticePagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Callers callers;

    MockMvc mvc;

    @BeforeEach
    void postSome() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        jdbc.sql("delete from notification").update();
        post(
                new Notice("seller", "pages-1", "For Sam", "<b>${7*7}</b>", "/deals"),
                new Notice("mentor", "pages-2", "For Mia", "Text", null));
    }

    @Test
    void everybodyReadsTheirOwn() throws Exception {
        as("seller", get("/notices"))
                .andExpect(content().string(containsString("My notices")))
                .andExpect(content().string(containsString("For Sam")))
                .andExpect(content().string(containsString("href=\"/deals\"")))
                .andExpect(content().string(containsString("&lt;b&gt;${7*7}&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("For Mia"))))
                .andExpect(content().string(not(containsString("SPRING_MAIL_HOST"))));
    }

    @Test
    void operationsAndAdministratorsReadAllAndWhatIsMissing() throws Exception {
        for (var user : List.of("ops", "admin")) {
            as(user, get("/notices"))
                    .andExpect(content().string(containsString("For Sam")))
                    .andExpect(content().string(containsString("For Mia")))
                    .andExpect(content().string(containsString("No mail server is configured")))
                    .andExpect(content().string(containsString("SPRING_MAIL_HOST")));
        }
    }

    @Test
    void oneStateCanBeChosen() throws Exception {
        fail("For Mia");
        as("ops", get("/notices?state=FAILED"))
                .andExpect(content().string(containsString("For Mia")))
                .andExpect(content().string(containsString("550 no such user")))
                .andExpect(content().string(not(containsString("For Sam"))));
        as("ops", get("/notices?state=&page=-1")).andExpect(content().string(containsString("For Sam")));
        as("ops", get("/notices?state=LOST")).andExpect(status().isBadRequest());
    }

    @Test
    void whatFailedIsTriedAgainByOperations() throws Exception {
        var failed = fail("For Mia");
        as("mentor", retry(failed)).andExpect(status().isForbidden());
        as("ops", get("/notices?state=FAILED")).andExpect(content().string(containsString("/notices/" + failed)));

        as("ops", retry(failed)).andExpect(status().is3xxRedirection());

        as("ops", get("/notices?state=FAILED")).andExpect(content().string(containsString("There are no notices.")));
        as("ops", get("/notices?state=WAITING")).andExpect(content().string(containsString("For Mia")));
    }

    @Test
    void manyComeInPages() throws Exception {
        post(IntStream.range(0, 30)
                .mapToObj(i -> new Notice("mentor", "many-" + i, "Many", "Text", null))
                .toArray(Notice[]::new));
        as("mentor", get("/notices"))
                .andExpect(content().string(containsString("/notices?state=&amp;page=1")))
                .andExpect(content().string(not(containsString("For Mia"))));
        as("mentor", get("/notices?state=&page=1"))
                .andExpect(content().string(containsString("For Mia")))
                .andExpect(content().string(not(containsString("page=2"))));
    }

    private UUID fail(String subject) {
        return jdbc.sql("""
                        update notification set state = 'FAILED', attempts = 6, last_error = '550 no such user'
                        where subject = :subject returning id""").param("subject", subject).query(UUID.class).single();
    }

    private static MockHttpServletRequestBuilder retry(UUID id) {
        return MockMvcRequestBuilders.post("/notices/{id}/retry", id).with(csrf());
    }

    private void post(Notice... notices) {
        transaction.executeWithoutResult(status -> notifications.post(List.of(notices)));
    }

    private ResultActions as(String userId, MockHttpServletRequestBuilder request) throws Exception {
        var groups = callers.of(userId).groups().toArray(String[]::new);
        return mvc.perform(request.with(user(userId).authorities(AuthorityUtils.createAuthorityList(groups))));
    }
}
