package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.InvalidInput;
import java.security.Principal;
import java.util.Objects;
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

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/{kind}")
    ImportResult run(
            @PathVariable("kind") String kind,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal caller) {
        if (file == null) {
            throw new InvalidInput("file", "is missing; send it as the multipart field 'file'");
        }
        var fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return imports.run(new ImportRequest(kind, source, dryRun, caller.getName(), fileName, file));
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefused e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
        problem.setProperty("total", e.total());
        problem.setProperty("errors", e.errors());
        return problem;
    }
}
