package io.salesops.flow.platform.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Looks up who a signed-in user is now, not at the time of signing in. */
@Component
public class Callers {

    private final IdentityService identities;

    Callers(IdentityService identities) {
        this.identities = identities;
    }

    /** Who is acting in the engine right now. */
    public Caller current() {
        return currentId().map(this::of).orElseGet(() -> new Caller("", Set.of()));
    }

    /** The user id of whoever is acting in the engine right now; nobody's for what the engine does by itself. */
    public Optional<String> currentId() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    public boolean exists(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    public Caller of(String userId) {
        var groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(userId, groups);
    }
}
