package io.salesops.flow.targets.web;

import io.salesops.flow.targets.domain.TargetPreview;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/target-cycles/preview")
@PreAuthorize("hasAnyAuthority('sales-ops', 'leadership', 'camunda-admin')")
class TargetPreviewController {

    private final TargetPreview targets;

    TargetPreviewController(TargetPreview targets) {
        this.targets = targets;
    }

    @PostMapping
    PreviewResponse preview(@Valid @RequestBody PreviewRequest body) {
        return PreviewResponse.of(targets.preview(body.question()));
    }
}
