package io.salesops.flow.targets.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.targets.domain.GridChanges.ChangedMeanwhile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/**
 * Why a grid could not be stored.
 *
 * @param message about all of it; may be empty
 * @param ofRows about single entries, by seller
 * @param overtaken the sellers whose number somebody else changed meanwhile
 */
record GridErrors(HttpStatus status, String message, Map<String, String> ofRows, Collection<String> overtaken) {

    static final GridErrors NONE = new GridErrors(HttpStatus.OK, "", Map.of(), List.of());

    static GridErrors of(Conflict conflict) {
        return new GridErrors(
                HttpStatus.CONFLICT,
                Objects.requireNonNullElse(conflict.getMessage(), ""),
                Map.of(),
                conflict instanceof ChangedMeanwhile changed ? changed.sellerIds() : List.of());
    }

    /** An error whose field is a seller of the form belongs to that row. */
    static GridErrors of(InvalidInput input, GridForm typed) {
        var byKind = input.errors().stream()
                .collect(partitioningBy(error -> typed.entries().containsKey(error.field())));
        return new GridErrors(
                HttpStatus.UNPROCESSABLE_ENTITY,
                byKind.getOrDefault(false, List.of()).stream()
                        .map(FieldError::reason)
                        .collect(joining("; ")),
                byKind.getOrDefault(true, List.of()).stream().collect(toMap(FieldError::field, FieldError::reason)),
                List.of());
    }

    public boolean isEmpty() {
        return status == HttpStatus.OK;
    }
}
