package io.salesops.flow.access.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.Texts;
import org.springframework.stereotype.Component;

/** Says kindly why a password cannot be chosen. */
@Component
class PasswordChoice {

    private final AccountList accounts;
    private final Texts texts;

    PasswordChoice(AccountList accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    void check(String userId, NewPassword password) {
        var account = accounts.find(userId).orElseThrow();
        PasswordRule.brokenBy(password.text(), account).ifPresent(rule -> {
            throw new InvalidInput("password", texts.of("account.rule." + rule));
        });
        if (!password.text().equals(password.repeated())) {
            throw new InvalidInput("repeated", texts.of("account.rule.repeated"));
        }
    }
}
