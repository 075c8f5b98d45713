package io.salesops.flow.access.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Passwords;
import io.salesops.flow.platform.security.FailedSignIns;
import org.springframework.stereotype.Service;

/** Lets people change the password that they know. */
@Service
public class OwnPassword {

    private final Passwords passwords;
    private final PasswordChoice choice;
    private final PasswordLinks links;
    private final FailedSignIns failures;
    private final Texts texts;

    OwnPassword(Passwords passwords, PasswordChoice choice, PasswordLinks links, FailedSignIns failures, Texts texts) {
        this.passwords = passwords;
        this.choice = choice;
        this.links = links;
        this.failures = failures;
        this.texts = texts;
    }

    /** A session that was left open is no way to try many passwords: wrong ones count as at sign-in. */
    public void change(String userId, String old, NewPassword password) {
        if (failures.mustWait(userId)) {
            throw new InvalidInput("old", texts.of("account.rule.wait"));
        }
        if (!passwords.isRight(userId, old)) {
            failures.add(userId);
            throw new InvalidInput("old", texts.of("account.rule.old"));
        }
        choice.check(userId, password);
        passwords.change(userId, password.text());
        links.withdraw(userId);
    }
}
