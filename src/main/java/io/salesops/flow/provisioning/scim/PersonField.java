package io.salesops.flow.provisioning.scim;

import org.jspecify.annotations.Nullable;

/** What the settings can map to attributes of a system. */
enum PersonField {
    NAME,
    EMAIL,
    ROLE,
    EXTERNAL_ID;

    @Nullable
    String of(Person person) {
        return switch (this) {
            case NAME -> person.name();
            case EMAIL -> person.email();
            case ROLE -> person.role();
            case EXTERNAL_ID -> person.externalId();
        };
    }
}
