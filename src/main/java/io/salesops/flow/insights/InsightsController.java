package io.salesops.flow.insights;

import io.salesops.flow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
@ForReadersOfFigures
class InsightsController {

    private final Pipeline pipeline;

    InsightsController(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @GetMapping("/pipeline")
    PipelineFigures pipeline(@RequestParam(name = "source", required = false) @Nullable String source) {
        return pipeline.figures(source)
                .orElseThrow(() -> new NotFound("There are no deals yet. Sales operations can import some."));
    }
}
