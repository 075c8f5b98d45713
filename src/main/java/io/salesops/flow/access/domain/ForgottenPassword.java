package io.salesops.flow.access.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails a link to whoever forgot the password, and tells nobody whether there is such an account. */
@Service
@Transactional
public class ForgottenPassword {

    private final JdbcClient jdbc;
    private final AccountList accounts;
    private final PasswordLetters letters;

    ForgottenPassword(JdbcClient jdbc, AccountList accounts, PasswordLetters letters) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.letters = letters;
    }

    /** By the name at sign-in, or by the address of the account; one that several accounts have is nobody's. */
    public void ask(String nameOrAddress) {
        var ids = jdbc.sql("select id_ from act_id_user where id_ = :asked or lower(email_) = lower(:asked)")
                .param("asked", nameOrAddress.strip())
                .query(String.class)
                .list();
        if (ids.size() == 1) {
            accounts.find(ids.get(0))
                    .filter(account -> !account.state().isClosed())
                    .ifPresent(letters::remind);
        }
    }
}
