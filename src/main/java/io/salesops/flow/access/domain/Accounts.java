package io.salesops.flow.access.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.SignIns;
import io.salesops.flow.platform.security.FailedSignIns;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. */
@Service
@Transactional
public class Accounts {

    private final AccountList list;
    private final SignIns signIns;
    private final FailedSignIns failures;
    private final PasswordLinks links;
    private final PasswordLetters letters;

    Accounts(AccountList list, SignIns signIns, FailedSignIns failures, PasswordLinks links, PasswordLetters letters) {
        this.list = list;
        this.signIns = signIns;
        this.failures = failures;
        this.links = links;
        this.letters = letters;
    }

    @Transactional(readOnly = true)
    public List<AccountEntry> find(String text, int page, int size) {
        return list.find(text, page, size);
    }

    @Transactional(readOnly = true)
    public AccountEntry get(String id) {
        return list.find(id).orElseThrow(() -> new NotFound("There is no account '%s'.".formatted(id)));
    }

    /** Mails a link to choose a password, and tells another one to whoever asks, once. */
    public String invite(String id) {
        var account = get(id);
        if (account.state().isClosed()) {
            throw new Conflict("The sign-in of '%s' is closed.".formatted(id));
        }
        letters.invite(account);
        return links.make(id);
    }

    public void unlock(String id) {
        failures.forget(get(id).id());
    }

    /** Ends every session at once. */
    public void deactivate(String id, String by) {
        if (get(id).id().equals(by)) {
            throw new Conflict("Nobody can close their own account; ask another administrator.");
        }
        signIns.deactivate(id, by);
        links.withdraw(id);
    }

    public void reactivate(String id) {
        signIns.reactivate(get(id).id());
    }
}
