package io.salesops.flow.personaldata.web;

import io.salesops.flow.personaldata.domain.PersonalData;
import io.salesops.flow.personaldata.domain.PersonalData.Export;
import io.salesops.flow.platform.identity.Callers;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is kept of whoever looks, as a list and as a file. */
@Controller
@RequestMapping("/my-data")
class PersonalDataPages {

    private final PersonalData data;
    private final Callers callers;

    PersonalDataPages(PersonalData data, Callers callers) {
        this.data = data;
        this.callers = callers;
    }

    @GetMapping
    String show(Principal user, Model model) {
        model.addAttribute("export", own(user));
        return "my-data";
    }

    @GetMapping("/my-data.json")
    ResponseEntity<Export> file(Principal user) {
        var name = ContentDisposition.attachment().filename("my-data.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(own(user));
    }

    private Export own(Principal user) {
        var caller = callers.of(user.getName());
        return data.of(caller, caller.userId());
    }
}
