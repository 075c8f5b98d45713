package io.salesops.flow.team.web;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.team.domain.AbsenceBook;
import io.salesops.flow.team.domain.AbsenceBook.Entry;
import io.salesops.flow.team.domain.AbsenceBook.Wish;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Absences: one's own, those of the people one leads, for operations everybody's. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private final AbsenceBook book;
    private final Callers callers;

    AbsenceController(AbsenceBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    record AbsenceRequest(
            @Nullable String person,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate backOn,
            @Nullable String substitute) {

        private Wish wish() {
            return new Wish(person, required("firstDay", firstDay), required("backOn", backOn), substitute);
        }

        private static LocalDate required(String field, @Nullable LocalDate day) {
            if (day == null) {
                throw new InvalidInput(field, "is missing");
            }
            return day;
        }
    }

    @GetMapping
    List<Entry> list(Principal user) {
        return book.visibleTo(callers.of(user.getName()));
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Noted")
    ResponseEntity<Entry> note(@RequestBody AbsenceRequest request, Principal user) {
        var entry = book.note(callers.of(user.getName()), request.wish());
        return ResponseEntity.created(URI.create("/api/absences/" + entry.id())).body(entry);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable("id") UUID id, Principal user) {
        book.end(callers.of(user.getName()), id);
        return ResponseEntity.noContent().build();
    }
}
