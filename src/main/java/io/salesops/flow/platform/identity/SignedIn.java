package io.salesops.flow.platform.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who signed in, as sessions keep it.
 *
 * @param epoch a later one of the account ends all its earlier sessions
 */
public record SignedIn(String name, int epoch) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
