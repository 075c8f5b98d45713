package io.salesops.flow.platform.security;

import io.salesops.flow.platform.identity.SignedIn;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an OpenID provider signed in, with the account here; what they may do is looked up each time. */
class ProviderUser extends DefaultOidcUser {

    private final SignedIn account;

    ProviderUser(OidcUser user, SignedIn account) {
        super(AuthorityUtils.NO_AUTHORITIES, user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    SignedIn account() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }
}
