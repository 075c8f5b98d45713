package io.salesops.flow.platform.identity;

import io.salesops.flow.platform.engine.AsApplication;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of accounts, which the engine keeps. */
@Component
public class Passwords {

    private final IdentityService identities;
    private final SignIns signIns;
    private final AsApplication application;

    Passwords(IdentityService identities, SignIns signIns, AsApplication application) {
        this.identities = identities;
        this.signIns = signIns;
        this.application = application;
    }

    public boolean isRight(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    /** From now on there is no other password, and no session of before. */
    @Transactional
    public void change(String userId, String password) {
        application.call(() -> {
            var user = identities.createUserQuery().userId(userId).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
            return user;
        });
        signIns.endSessions(userId);
    }
}
