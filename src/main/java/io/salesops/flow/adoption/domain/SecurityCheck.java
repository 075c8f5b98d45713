package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Candidate.Verdict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nothing passes without a link to the evidence, and no exception without somebody who bears its risk. */
@Component
class SecurityCheck {

    private static final Set<String> WEB = Set.of("http", "https");

    private final Colleagues colleagues;

    SecurityCheck(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    void require(List<SecurityReview> reviews) {
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < reviews.size(); i++) {
            check(reviews.get(i), "reviews[%d].".formatted(i + 1), errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void check(SecurityReview review, String row, List<FieldError> errors) {
        if (review.verdict() != Verdict.REFUSED && !isLink(review.evidence())) {
            errors.add(new FieldError(row + "evidence", "must be a link such as https://example.com/report"));
        }
        if (review.verdict() == Verdict.EXCEPTION && !isColleague(review.riskOwner())) {
            errors.add(new FieldError(row + "riskOwner", "must be the id of somebody who works with us"));
        }
    }

    private boolean isColleague(@Nullable String userId) {
        return userId != null && colleagues.find(userId).isPresent();
    }

    private static boolean isLink(@Nullable String text) {
        try {
            var link = new URI(text == null ? "" : text);
            return link.getHost() != null && WEB.contains(link.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
