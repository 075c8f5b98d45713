package io.salesops.flow.requests.web;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.requests.domain.Progress;
import io.salesops.flow.requests.domain.Request;
import io.salesops.flow.requests.domain.Requests;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody asked for: one's own requests, or those of the people one leads. */
@RestController
@RequestMapping("/api/requests")
class RequestController {

    private final Requests requests;
    private final Callers callers;

    RequestController(Requests requests, Callers callers) {
        this.requests = requests;
        this.callers = callers;
    }

    @GetMapping
    List<Request> list(@RequestParam(name = "person", required = false) @Nullable String person, Principal user) {
        return requests.of(
                callers.of(user.getName()), Optional.ofNullable(person).orElse(user.getName()));
    }

    @GetMapping("/{id}")
    Progress show(@PathVariable("id") String id, Principal user) {
        return requests.progress(callers.of(user.getName()), id);
    }
}
