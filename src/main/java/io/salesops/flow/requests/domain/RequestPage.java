package io.salesops.flow.requests.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that say more of what a request is about, by process. */
final class RequestPage {

    private static final Map<String, String> FOLDERS = Map.of(
            "deal-review", "/deal-reviews/",
            "deal-review-withdrawal", "/deal-reviews/",
            "deal-decision-withdrawal", "/deal-reviews/",
            "quarterly-target-setting", "/target-cycles/",
            "target-cycle-withdrawal", "/target-cycles/",
            "new-hire-onboarding", "/new-hires/",
            "new-hire-withdrawal", "/new-hires/",
            "start-date-change", "/new-hires/");

    private static final Map<String, String> LISTS = Map.of(
            "target-appeal", "/targets",
            "target-appeal-filing", "/targets",
            "target-change", "/targets",
            "tool-adoption", "/tools",
            "tool-request-withdrawal", "/tools",
            "tool-retirement", "/tools",
            "licence-request", "/tools",
            "absence-note", "/absences");

    private RequestPage() {}

    static @Nullable String of(Instance instance) {
        var folder = FOLDERS.get(instance.processKey());
        return folder != null && instance.businessKey() != null
                ? folder + instance.businessKey()
                : LISTS.get(instance.processKey());
    }
}
