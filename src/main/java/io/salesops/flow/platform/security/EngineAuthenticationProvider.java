package io.salesops.flow.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
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

    private final IdentityService identities;
    private final SignInLimit limit;

    EngineAuthenticationProvider(IdentityService identities, SignInLimit limit) {
        this.identities = identities;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = address(attempt);
        limit.check(address);
        var userId = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        if (userId.isEmpty() || userId.indexOf('\0') >= 0 || !identities.checkPassword(userId, password)) {
            limit.failed(address);
            throw new BadCredentialsException("The name or the password is not right.");
        }
        var token = UsernamePasswordAuthenticationToken.authenticated(
                userId, null, AuthorityUtils.createAuthorityList(groupsOf(userId)));
        token.setDetails(attempt.getDetails());
        return token;
    }

    private String[] groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toArray(String[]::new);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
