package io.salesops.flow.adoption.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Texts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a tool what becomes of it; the same word twice is one. */
@Component
class RequestNotices {

    /** The kinds of decisions that concern the request as a whole. */
    static final Set<String> TOLD = Set.of("CHOICE", "BUDGET", "PILOT");

    private final Notifications notifications;
    private final Texts texts;

    RequestNotices(Notifications notifications, Texts texts) {
        this.notifications = notifications;
        this.texts = texts;
    }

    void asked(ToolRequest request) {
        tell(request, "asked", "", request.id());
    }

    void decided(ToolRequest request, String kind, String decision, @Nullable String reason) {
        tell(
                request,
                "decided",
                ":%s:%s".formatted(kind, decision),
                texts.of("tools.decision." + kind),
                texts.of("tools.decided." + decision),
                why(reason));
    }

    void inUse(ToolRequest request, Tool tool) {
        tell(request, "inUse", "", tool.name());
    }

    void ended(ToolRequest request) {
        tell(
                request,
                "ended",
                "",
                texts.of("tools.request.status." + request.status()),
                why(request.endReason().orElse(null)));
    }

    private String why(@Nullable String reason) {
        return Optional.ofNullable(reason).orElseGet(() -> texts.of("tools.request.noReason"));
    }

    private void tell(ToolRequest request, String word, String key, Object... details) {
        var about = "tools.notice.request." + word;
        var arguments = new Object[details.length + 1];
        arguments[0] = request.title();
        System.arraycopy(details, 0, arguments, 1, details.length);
        notifications.post(new Notice(
                request.requester(),
                "tool-request-%s:%s%s".formatted(word, request.id(), key),
                texts.of(about + ".subject", arguments),
                texts.of(about + ".text", arguments),
                null));
    }
}
