package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody who sees a review talk about it. */
@Service
@Transactional
public class Conversation {

    private static final int MAX_WORDS = 4000;
    private static final int MAX_LINK = 2000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]\\S*");

    private final DealComments comments;
    private final Dossiers dossiers;
    private final Clock clock;

    Conversation(DealComments comments, Dossiers dossiers, Clock clock) {
        this.comments = comments;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Adds to what was said.
     *
     * @param link where a document lies, if the words are about one
     */
    public void say(Caller caller, DealReviewId id, String words, @Nullable String link) {
        dossiers.of(caller, id);
        var address = link == null || link.isBlank() ? null : link.strip();
        if (words.isBlank() || words.length() > MAX_WORDS) {
            throw new InvalidInput("words", "please write between 1 and %d characters".formatted(MAX_WORDS));
        }
        if (address != null
                && (address.length() > MAX_LINK || !LINK.matcher(address).matches())) {
            throw new InvalidInput("link", "must be an address that begins with https:// or http://");
        }
        comments.save(new DealComment(id, caller.userId(), words.strip(), address, clock.instant()));
    }

    /** What was said so far, the oldest first. */
    @Transactional(readOnly = true)
    public List<DealComment> of(DealReviewId id) {
        return comments.findByReviewIdOrderByWrittenAt(id);
    }
}
