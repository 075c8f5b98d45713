package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was said about a deal under review; it stays as it was written. */
@Entity
@Table(name = "deal_comment")
public class DealComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "review_id"))
    private DealReviewId reviewId;

    private String author;
    private String words;
    private @Nullable String link;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected DealComment() {}

    DealComment(DealReviewId reviewId, String author, String words, @Nullable String link, Instant writtenAt) {
        this.reviewId = reviewId;
        this.author = author;
        this.words = words;
        this.link = link;
        this.writtenAt = writtenAt;
    }

    public DealReviewId reviewId() {
        return reviewId;
    }

    public String author() {
        return author;
    }

    public String words() {
        return words;
    }

    public @Nullable String link() {
        return link;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
