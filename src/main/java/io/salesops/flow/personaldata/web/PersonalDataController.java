package io.salesops.flow.personaldata.web;

import io.salesops.flow.personaldata.domain.Erasure;
import io.salesops.flow.personaldata.domain.PersonalData;
import io.salesops.flow.personaldata.domain.PersonalData.Export;
import io.salesops.flow.platform.identity.Callers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what is kept of a person, and takes it out. */
@RestController
@RequestMapping("/api/people/{id}")
class PersonalDataController {

    private final PersonalData data;
    private final Erasure erasure;
    private final Callers callers;

    PersonalDataController(PersonalData data, Erasure erasure, Callers callers) {
        this.data = data;
        this.erasure = erasure;
        this.callers = callers;
    }

    record ErasureBody(@NotBlank @Size(max = 1000) String reason) {}

    /** @param keptAs the id under which receipts and figures of the person are kept */
    record ErasureResponse(String keptAs) {}

    @GetMapping("/personal-data")
    Export show(@PathVariable("id") String id, Principal user) {
        return data.of(callers.of(user.getName()), id);
    }

    @PostMapping("/erasure")
    @PreAuthorize("hasAuthority('camunda-admin')")
    ErasureResponse erase(@PathVariable("id") String id, @Valid @RequestBody ErasureBody body, Principal user) {
        return new ErasureResponse(
                erasure.erase(callers.of(user.getName()), id, body.reason().strip()));
    }
}
