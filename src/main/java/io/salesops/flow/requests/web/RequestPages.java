package io.salesops.flow.requests.web;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.requests.domain.Requests;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where one's requests are, since when and with whom. */
@Controller
@RequestMapping("/requests")
class RequestPages {

    private final Requests requests;
    private final Callers callers;

    RequestPages(Requests requests, Callers callers) {
        this.requests = requests;
        this.callers = callers;
    }

    @GetMapping
    String list(@RequestParam(name = "person", required = false) @Nullable String person, Principal user, Model model) {
        model.addAttribute(
                "requests",
                requests.of(
                        callers.of(user.getName()), Optional.ofNullable(person).orElse(user.getName())));
        model.addAttribute("person", person);
        return "requests";
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") String id, Principal user, Model model) {
        model.addAttribute("progress", requests.progress(callers.of(user.getName()), id));
        return "request";
    }

    /** The model on which the page marks where the request is. */
    @GetMapping(path = "/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable("id") String id, Principal user) {
        return requests.diagram(callers.of(user.getName()), id);
    }
}
