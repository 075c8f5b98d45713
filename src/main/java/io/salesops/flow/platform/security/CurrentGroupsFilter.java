package io.salesops.flow.platform.security;

import io.salesops.flow.platform.identity.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session keeps who signed in; what they may do is looked up each time, so that a right ends when it is taken. */
class CurrentGroupsFilter extends OncePerRequestFilter {

    private final Callers callers;

    CurrentGroupsFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken user) {
            refresh(user);
        }
        chain.doFilter(request, response);
    }

    private void refresh(UsernamePasswordAuthenticationToken user) {
        if (!callers.exists(user.getName())) {
            SecurityContextHolder.clearContext();
            return;
        }
        var groups = callers.of(user.getName()).groups().toArray(String[]::new);
        var current = UsernamePasswordAuthenticationToken.authenticated(
                user.getPrincipal(), null, AuthorityUtils.createAuthorityList(groups));
        current.setDetails(user.getDetails());
        SecurityContextHolder.setContext(new SecurityContextImpl(current));
    }
}
