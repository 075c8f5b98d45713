package io.salesops.flow.platform.reader;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Everybody says how they want to read. */
@Controller
@RequestMapping("/settings")
class SettingsPages {

    private final Readers readers;

    SettingsPages(Readers readers) {
        this.readers = readers;
    }

    @GetMapping
    String show(@RequestParam(name = "saved", defaultValue = "false") boolean saved, Principal user, Model model) {
        model.addAttribute("setting", readers.of(user.getName()));
        model.addAttribute("languages", Language.values());
        model.addAttribute("saved", saved);
        return "settings";
    }

    /** For Tasklist: nothing as long as nobody chose. */
    @GetMapping(path = "/language", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String language(Principal user) {
        return Optional.ofNullable(readers.of(user.getName()).language())
                .map(Language::code)
                .orElse("");
    }

    /** Without a language the browser's counts on pages. */
    @PostMapping
    String choose(
            @RequestParam(name = "language", required = false) @Nullable Language language,
            @RequestParam(name = "tasksAtOnce") boolean tasksAtOnce,
            Principal user) {
        readers.choose(user.getName(), new ReaderSetting(language, tasksAtOnce));
        return "redirect:/settings?saved=true";
    }
}
