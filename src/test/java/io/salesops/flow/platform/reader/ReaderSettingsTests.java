package io.salesops.flow.platform.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.imports.ImportError;
import io.salesops.flow.platform.reader.Readers.Told;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody reads in a language of their own. */
@ApplicationTest
class ReaderSettingsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Readers readers;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;

    @BeforeEach
    void nobodyChose() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from reader_setting").update();
    }

    @Test
    void theBrowserDecidesUntilThePersonDoes() throws Exception {
        home(Locale.ENGLISH).andExpect(content().string(containsString("<html lang=\"en\"")));
        home(Locale.ITALY).andExpect(content().string(containsString("<html lang=\"it\"")));
        home(Locale.ITALY).andExpect(content().string(containsString("Quello che ti aspetta")));
        home(Locale.FRENCH).andExpect(content().string(containsString("What waits for you")));

        choose("IT", "false");
        home(Locale.ENGLISH).andExpect(content().string(containsString("Quello che ti aspetta")));
        tasklist().andExpect(content().string("it"));
        assertThat(readers.of("seller")).isEqualTo(new ReaderSetting(Language.IT, false));

        choose("", "true");
        tasklist().andExpect(content().string(""));
        home(Locale.ENGLISH).andExpect(content().string(containsString("What waits for you")));
        assertThat(readers.of("seller")).isEqualTo(ReaderSetting.OF_NOBODY);
    }

    @Test
    void whoeverSignsInIsAskedInTheLanguageOfTheBrowser() throws Exception {
        mvc.perform(get("/login").locale(Locale.ITALY)).andExpect(content().string(containsString("Accedi")));
    }

    @Test
    void otherLanguagesAreRefused() throws Exception {
        mvc.perform(post("/settings")
                        .with(user("seller"))
                        .with(csrf())
                        .param("language", "FR")
                        .param("tasksAtOnce", "true"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anImportTellsTheLanguageUntilThePersonDoes() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,language
                reader.one,Rita Reader,SELLER,it
                reader.two,Rolf Reader,SELLER,
                """);
        assertThat(readers.of("reader-one").mailLanguage()).isEqualTo(Locale.ITALIAN);
        assertThat(readers.of("reader-two").mailLanguage()).isEqualTo(Locale.ENGLISH);

        readers.choose("reader-one", new ReaderSetting(Language.EN, true));
        readers.suggest(List.of(new Told("reader-one", "it"), new Told("reader-two", "it")));
        assertThat(readers.of("reader-one").mailLanguage()).isEqualTo(Locale.ENGLISH);
        assertThat(readers.of("reader-two").mailLanguage()).isEqualTo(Locale.ITALIAN);

        assertThat(imports.refused("people", "id,name,role,language\nreader.one,Rita Reader,SELLER,fr\n")
                        .errors())
                .extracting(ImportError::reason)
                .containsExactly("is not one of en, it");
    }

    private ResultActions tasklist() throws Exception {
        return mvc.perform(get("/settings/language").with(user("seller")));
    }

    private ResultActions home(Locale browser) throws Exception {
        return mvc.perform(get("/").with(user("seller")).locale(browser));
    }

    private void choose(String language, String tasksAtOnce) throws Exception {
        mvc.perform(post("/settings")
                        .with(user("seller"))
                        .with(csrf())
                        .param("language", language)
                        .param("tasksAtOnce", tasksAtOnce))
                .andExpect(redirectedUrl("/settings?saved=true"));
        mvc.perform(get("/settings").with(user("seller"))).andExpect(status().isOk());
    }
}
