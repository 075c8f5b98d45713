package io.salesops.flow.platform.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.ProviderAccounts;
import io.salesops.flow.platform.identity.VouchedPerson;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of whoever an OpenID provider signed in; its tokens have been checked by then. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderUsers.class);

    private final OidcUserService claims = new OidcUserService();
    private final ProviderAccounts accounts;
    private final SignInSettings.Oidc settings;

    ProviderUsers(ProviderAccounts accounts, SignInSettings settings) {
        this.accounts = accounts;
        this.settings = settings.oidc();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = claims.loadUser(request);
        try {
            return new ProviderUser(
                    user,
                    accounts.signIn(person(user), Set.copyOf(settings.groups().values())));
        } catch (NotAllowed e) {
            LOG.info("A sign-in with the provider was refused: {}", e.getMessage());
            throw new OAuth2AuthenticationException(new OAuth2Error("account_refused"), e);
        }
    }

    private VouchedPerson person(OidcUser user) {
        var name = user.getClaimAsString(settings.userClaim());
        if (name == null || name.isBlank()) {
            throw new NotAllowed("there is no claim '%s'".formatted(settings.userClaim()));
        }
        var email = verifiedEmail(user);
        if (name.contains("@") && !name.equalsIgnoreCase(email)) {
            throw new NotAllowed("the provider has not verified the e-mail address");
        }
        return new VouchedPerson(
                user.getIssuer() + " " + user.getSubject(),
                name,
                user.getGivenName(),
                user.getFamilyName(),
                email,
                groups(user));
    }

    private static @Nullable String verifiedEmail(OidcUser user) {
        return Boolean.FALSE.equals(user.getEmailVerified()) ? null : user.getEmail();
    }

    private Set<String> groups(OidcUser user) {
        List<String> told = user.getClaimAsStringList(settings.groupsClaim());
        return told == null
                ? Set.of()
                : told.stream()
                        .map(settings.groups()::get)
                        .filter(Objects::nonNull)
                        .collect(toUnmodifiableSet());
    }
}
