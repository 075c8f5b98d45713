package io.salesops.flow.adoption;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record SurveyId(UUID value) implements Serializable {

    public static SurveyId next() {
        return new SurveyId(UUID.randomUUID());
    }

    public static SurveyId of(String text) {
        return new SurveyId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<SurveyId> find(String text) {
        return Uuids.find(text).map(SurveyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
