package io.salesops.flow.adoption.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.SecurityReview;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The rows in which security reviews candidates. */
@Component
class SecurityReviewForm {

    static final ProcessVariable<Object> REVIEWS = ProcessVariable.json("reviews");

    private final ObjectMapper json;

    SecurityReviewForm(ObjectMapper json) {
        this.json = json;
    }

    List<SecurityReview> read(DelegateExecution scope) {
        return JsonList.read(json, REVIEWS.from(scope), new TypeReference<>() {});
    }
}
