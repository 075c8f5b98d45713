package io.salesops.flow.adoption.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a tool what becomes of it; the same word twice is one. */
@Component
class RequestNotices {

    /** The kinds of decisions that concern the request as a whole. */
    static final Set<String> TOLD = Set.of("CHOICE", "BUDGET", "PILOT");

    private final Notifications notifications;

    RequestNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void asked(ToolRequest request) {
        tell(request, "asked", "", words -> List.of(request.id()));
    }

    void decided(ToolRequest request, String kind, String decision, @Nullable String reason) {
        tell(
                request,
                "decided",
                ":%s:%s".formatted(kind, decision),
                words -> List.of(
                        words.of("tools.decision." + kind), words.of("tools.decided." + decision), why(reason, words)));
    }

    void inUse(ToolRequest request, Tool tool) {
        tell(request, "inUse", "", words -> List.of(tool.name()));
    }

    void ended(ToolRequest request) {
        tell(
                request,
                "ended",
                "",
                words -> List.of(
                        words.of("tools.request.status." + request.status()),
                        why(request.endReason().orElse(null), words)));
    }

    private static String why(@Nullable String reason, Words words) {
        return Optional.ofNullable(reason).orElseGet(() -> words.of("tools.request.noReason"));
    }

    private void tell(ToolRequest request, String word, String key, Function<Words, List<Object>> details) {
        var about = "tools.notice.request." + word;
        notifications.tell(List.of(request.requester()), (requester, words) -> {
            var arguments = Stream.concat(Stream.of(request.title()), details.apply(words).stream())
                    .toArray();
            return new Notice(
                    requester,
                    "tool-request-%s:%s%s".formatted(word, request.id(), key),
                    words.of(about + ".subject", arguments),
                    words.of(about + ".text", arguments),
                    null);
        });
    }
}
