package io.salesops.flow.platform.security;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.Passwords;
import io.salesops.flow.platform.identity.SignIns;
import io.salesops.flow.platform.identity.SignedIn;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Accounts and groups are the engine's; a group's id is the authority it gives. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final Passwords passwords;
    private final SignIns signIns;
    private final Callers callers;
    private final SignInLimit limit;
    private final FailedSignIns failures;
    private final SignInSettings settings;

    EngineAuthenticationProvider(
            Passwords passwords,
            SignIns signIns,
            Callers callers,
            SignInLimit limit,
            FailedSignIns failures,
            SignInSettings settings) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.callers = callers;
        this.limit = limit;
        this.failures = failures;
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = address(attempt);
        limit.check(address);
        var user = user(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> {
                    limit.failed(address);
                    return new BadCredentialsException("The name or the password is not right.");
                });
        signIns.began(user.name());
        return token(user, attempt);
    }

    private Optional<SignedIn> user(String name, String password) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || failures.mustWait(name)) {
            return Optional.empty();
        }
        if (!passwords.isRight(name, password)) {
            failures.add(name);
            return Optional.empty();
        }
        failures.forget(name);
        return signIns.open(name).filter(user -> mayUsePassword(user.name()));
    }

    private boolean mayUsePassword(String userId) {
        var groups = settings.passwordGroups();
        return groups.isEmpty()
                || Stream.concat(groups.stream(), Stream.of(ADMINISTRATORS)).anyMatch(callers.of(userId)::isIn);
    }

    private Authentication token(SignedIn user, Authentication attempt) {
        var groups = callers.of(user.name()).groups();
        var token = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(groups));
        token.setDetails(attempt.getDetails());
        return token;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
