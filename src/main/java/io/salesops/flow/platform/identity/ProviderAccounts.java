package io.salesops.flow.platform.identity;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;

import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people who sign in with a provider of identities: made when missing, and kept as it says. */
@Component
public class ProviderAccounts {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");

    private final IdentityService identities;
    private final PeopleAccounts people;
    private final InitialPasswords passwords;
    private final SignIns signIns;
    private final AsApplication application;
    private final JdbcClient jdbc;

    ProviderAccounts(
            IdentityService identities,
            PeopleAccounts people,
            InitialPasswords passwords,
            SignIns signIns,
            AsApplication application,
            JdbcClient jdbc) {
        this.identities = identities;
        this.people = people;
        this.passwords = passwords;
        this.signIns = signIns;
        this.application = application;
        this.jdbc = jdbc;
    }

    /**
     * Signs in whoever it is, in the groups that the provider says.
     *
     * @param provided the groups of which the provider decides who is in them; all others stay
     */
    @Transactional
    public SignedIn signIn(VouchedPerson person, Set<String> provided) {
        return application.call(() -> {
            var userId = linkedTo(person.subject()).orElseGet(() -> firstTime(person));
            keepUser(userId, person);
            keepGroups(userId, person.groups(), provided);
            signIns.link(userId, person.subject());
            signIns.began(userId);
            return signIns.open(userId).orElseThrow(() -> refused("the account '%s' is closed", userId));
        });
    }

    private Optional<String> linkedTo(String subject) {
        return jdbc.sql("select user_id from sign_in where provider = :subject")
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /** Names and addresses are given away again some day, and some people choose their own: no account goes with them. */
    private String firstTime(VouchedPerson person) {
        var userId = userId(person.user());
        if (signIns.isLinked(userId)) {
            throw refused("the account '%s' is somebody else's", userId);
        }
        if (people.isMember(userId, ADMINISTRATORS) && !person.groups().contains(ADMINISTRATORS)) {
            throw refused("the provider does not say that '%s' is an administrator", userId);
        }
        return userId;
    }

    private String userId(String user) {
        if (user.contains("@")) {
            return people.idFor(user.toLowerCase(Locale.ROOT), id -> false);
        }
        if (!USER_ID.matcher(user).matches()) {
            throw refused("'%s' cannot be the id of an account", user);
        }
        return user;
    }

    private void keepUser(String userId, VouchedPerson person) {
        var user = identities.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = newUser(userId);
        }
        Optional.ofNullable(person.firstName()).ifPresent(user::setFirstName);
        Optional.ofNullable(person.lastName()).ifPresent(user::setLastName);
        Optional.ofNullable(person.email()).ifPresent(user::setEmail);
        identities.saveUser(user);
    }

    private User newUser(String userId) {
        var user = identities.newUser(userId);
        user.setPassword(passwords.next());
        return user;
    }

    /** Groups that nobody has made are nobody's. */
    private void keepGroups(String userId, Set<String> told, Set<String> provided) {
        var wanted = new HashSet<>(told);
        identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(id -> !wanted.remove(id))
                .filter(provided::contains)
                .forEach(id -> identities.deleteMembership(userId, id));
        wanted.stream()
                .filter(id -> identities.createGroupQuery().groupId(id).count() > 0)
                .forEach(id -> identities.createMembership(userId, id));
    }

    private static NotAllowed refused(String reason, String detail) {
        return new NotAllowed(reason.formatted(detail));
    }
}
