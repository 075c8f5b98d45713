package io.salesops.flow.insights;

import io.salesops.flow.insights.PipelineFigures.Breach;
import io.salesops.flow.platform.NotFound;
import java.util.List;
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

    /** Won deals of the source that were not approved as they were won, by quarter and kind. */
    @GetMapping("/breaches")
    List<Breach> breaches(@RequestParam(name = "source", required = false) @Nullable String source) {
        return pipeline(source).breaches();
    }

    @GetMapping("/pipeline")
    PipelineFigures pipeline(@RequestParam(name = "source", required = false) @Nullable String source) {
        return pipeline.figures(source)
                .orElseThrow(() -> new NotFound("There are no deals yet. Sales operations can import some."));
    }
}
