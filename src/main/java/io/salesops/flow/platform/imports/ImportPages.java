package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Imports for people: a form, what is happening, and what happened. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAnyAuthority('sales-ops', 'camunda-admin')")
class ImportPages {

    private static final int RUNS = 20;

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportUndo undo;
    private final ImportRuns runs;
    private final Sources sources;

    ImportPages(Imports imports, ImportJobs jobs, ImportUndo undo, ImportRuns runs, Sources sources) {
        this.imports = imports;
        this.jobs = jobs;
        this.undo = undo;
        this.runs = runs;
        this.sources = sources;
    }

    @GetMapping
    String list(Model model) {
        return form(model);
    }

    @PostMapping
    String start(
            @RequestParam("kind") String kind,
            @RequestParam("source") String source,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam("file") MultipartFile file,
            Principal caller) {
        return "redirect:/imports/" + jobs.start(kind, source, dryRun, caller.getName(), file);
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("run", find(id));
        return "import-run";
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable("id") UUID id, Principal caller, Model model, HttpServletResponse response) {
        try {
            undo.undo(id, caller.getName());
        } catch (UndoRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", e);
            return show(id, model);
        }
        return "redirect:/imports/" + id;
    }

    /** The part of the page that changes while the run goes on. */
    @GetMapping("/{id}/state")
    String state(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("run", find(id));
        return "import-run :: state";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(Refusal e, Model model) {
        model.addAttribute("refusal", e.getMessage());
        return form(model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(MaxUploadSizeExceededException e, Model model) {
        model.addAttribute("tooLarge", true);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("kinds", imports.kinds());
        model.addAttribute("sources", sources.names());
        model.addAttribute("runs", runs.newest(RUNS));
        return "imports";
    }

    private ImportRun find(UUID id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
