package io.salesops.flow.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the engine on the application's behalf, where the module has already checked what the person may do. */
@Component
public class AsApplication {

    private final IdentityService identities;

    AsApplication(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T call(Supplier<T> action) {
        var person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return action.get();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
