package io.salesops.flow.platform.identity;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Where people read mail: the address of their account, which imports of people keep. */
@Component
public class Mailboxes {

    private final IdentityService identities;
    private final AsApplication application;

    Mailboxes(IdentityService identities, AsApplication application) {
        this.identities = identities;
        this.application = application;
    }

    public Optional<String> of(String userId) {
        return application
                .call(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(userId).singleResult()))
                .map(User::getEmail)
                .filter(address -> !address.isBlank());
    }
}
