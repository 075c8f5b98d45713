package io.salesops.flow.platform.security;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.SignIns;
import io.salesops.flow.platform.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session keeps who signed in; what they may do is looked up each time, so that a right ends when it is taken. */
class CurrentGroupsFilter extends OncePerRequestFilter {

    private final SignIns signIns;
    private final Callers callers;

    CurrentGroupsFilter(SignIns signIns, Callers callers) {
        this.signIns = signIns;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            current(authentication).ifPresentOrElse(this::actAs, SecurityContextHolder::clearContext);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> current(Authentication authentication) {
        var known = account(authentication.getPrincipal());
        return signIns.open(authentication.getName())
                .filter(user -> !(known instanceof SignedIn) || known.equals(user))
                .map(user -> token(user, authentication.getDetails()));
    }

    private static Object account(Object principal) {
        return principal instanceof ProviderUser user ? user.account() : principal;
    }

    private Authentication token(SignedIn user, @Nullable Object details) {
        var groups = callers.of(user.name()).groups();
        var token = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(groups));
        token.setDetails(details);
        return token;
    }

    private void actAs(Authentication current) {
        SecurityContextHolder.setContext(new SecurityContextImpl(current));
    }
}
