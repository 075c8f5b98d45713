package io.salesops.flow.platform.security;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param failures how many wrong passwords of one name let it wait
 * @param within in what time they count
 * @param pause how long it waits then
 * @param passwordGroups whose members sign in with a password, besides administrators; everybody where none is named
 * @param oidc what the tokens of an OpenID provider say
 */
@ConfigurationProperties("salesops.sign-in")
record SignInSettings(
        @DefaultValue("10") int failures,
        @DefaultValue("15m") Duration within,
        @DefaultValue("5m") Duration pause,
        @DefaultValue Set<String> passwordGroups,
        @DefaultValue Oidc oidc) {

    /**
     * @param userClaim the id of our account, or its e-mail address
     * @param groupsClaim the names of the groups at the provider
     * @param groups which of our groups each of those is; others mean nothing here
     */
    record Oidc(
            @DefaultValue("preferred_username") String userClaim,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue Map<String, String> groups) {}
}
