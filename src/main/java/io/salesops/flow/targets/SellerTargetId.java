package io.salesops.flow.targets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SellerTargetId(UUID value) implements Serializable {

    public static SellerTargetId next() {
        return new SellerTargetId(UUID.randomUUID());
    }

    public static SellerTargetId of(String text) {
        return new SellerTargetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
