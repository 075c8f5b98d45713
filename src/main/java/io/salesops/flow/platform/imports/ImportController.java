package io.salesops.flow.platform.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.imports.ImportUndo.Undone;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
@PreAuthorize("hasAnyAuthority('sales-ops', 'camunda-admin')")
class ImportController {

    private final Imports imports;
    private final ImportUndo undo;

    ImportController(Imports imports, ImportUndo undo) {
        this.imports = imports;
        this.undo = undo;
    }

    /** @param id of the run, by which it can be undone; none for a dry run */
    record Answer(@Nullable UUID id, @JsonUnwrapped ImportResult result) {}

    @PostMapping("/{kind}")
    Answer run(
            @PathVariable("kind") String kind,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal caller) {
        if (file == null) {
            throw new InvalidInput("file", "is missing; send it as the multipart field 'file'");
        }
        var fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var run = new AtomicReference<UUID>();
        var result = imports.run(new ImportRequest(kind, source, dryRun, caller.getName(), fileName, file), run::set);
        return new Answer(dryRun ? null : run.get(), result);
    }

    /** Takes back the last import of its kind and source. */
    @PostMapping("/{id}/undo")
    Undone undo(@PathVariable("id") UUID id, Principal caller) {
        return undo.undo(id, caller.getName());
    }

    @ExceptionHandler
    ProblemDetail refused(UndoRefused e) {
        return problem(HttpStatus.CONFLICT, e, e.total(), e.errors());
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, e, e.total(), e.errors());
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException e, long total, List<ImportError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setProperty("total", total);
        problem.setProperty("errors", errors);
        return problem;
    }
}
