package io.salesops.flow.provisioning.scim;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the settings can map to attributes of a system. */
enum PersonField {
    NAME(Person::name),
    EMAIL(Person::email),
    ROLE(Person::role),
    EXTERNAL_ID(Person::externalId);

    private final Function<Person, @Nullable String> value;

    PersonField(Function<Person, @Nullable String> value) {
        this.value = value;
    }

    @Nullable
    String of(Person person) {
        return value.apply(person);
    }
}
