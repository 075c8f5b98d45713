package io.salesops.flow.insights;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForReadersOfFigures
class InsightsPages {

    private final Pipeline pipeline;

    InsightsPages(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @GetMapping("/insights")
    String show(@RequestParam(name = "source", required = false) @Nullable String source, Model model) {
        pipeline.figures(source).ifPresent(figures -> model.addAttribute("figures", figures));
        return "insights";
    }
}
