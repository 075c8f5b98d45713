package io.salesops.flow.platform.identity;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SELLERS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesops.flow.platform.Slug;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The accounts of the people we work with: made when missing, and kept in the groups of their role and their team. */
@Component
public class PeopleAccounts {

    private static final String TEAM = "TEAM";
    static final String REGION = "region";

    private final IdentityService identities;
    private final InitialPasswords passwords;
    private final AsApplication application;
    private final ApplicationEventPublisher events;

    PeopleAccounts(
            IdentityService identities,
            InitialPasswords passwords,
            AsApplication application,
            ApplicationEventPublisher events) {
        this.identities = identities;
        this.passwords = passwords;
        this.application = application;
        this.events = events;
    }

    public record Account(
            String userId,
            String name,
            @Nullable String email,
            String region,
            Optional<String> roleGroup,
            Optional<TeamGroup> team) {}

    public record TeamGroup(String id, String name) {}

    public boolean isMember(String userId, String group) {
        return application.call(() ->
                identities.createUserQuery().userId(userId).memberOfGroup(group).count() > 0);
    }

    /** Somebody who has an account, with the groups they belong to. */
    public Optional<Caller> find(String userId) {
        return application.call(
                () -> identities.createUserQuery().userId(userId).count() == 0
                        ? Optional.empty()
                        : Optional.of(new Caller(
                                userId,
                                identities.createGroupQuery().groupMember(userId).list().stream()
                                        .map(Group::getId)
                                        .collect(toUnmodifiableSet()))));
    }

    /** What the account calls a person. */
    public Optional<String> nameOf(String userId) {
        return application.call(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(userId).singleResult())
                .map(user -> "%s %s"
                        .formatted(name(user.getFirstName()), name(user.getLastName()))
                        .strip())
                .filter(Predicate.not(String::isEmpty)));
    }

    private static String name(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    /** Takes the account away, and with it every group and right. */
    public void remove(String userId) {
        application.call(() -> {
            identities.deleteUser(userId);
            return userId;
        });
    }

    /** The ids of the members of a group. */
    public List<String> members(String group) {
        return application.call(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList());
    }

    /** Sets the account to what is told of the person; other groups than those of roles in sales and of teams stay. */
    public void keep(Account account) {
        application.call(() -> {
            keepUser(account);
            account.team().ifPresent(this::keepTeam);
            keepGroups(account);
            return account;
        });
    }

    /** The account with that e-mail address; where there is none, the id a new one gets. */
    public String idFor(String email, Predicate<String> isTaken) {
        return application.call(() -> {
            var known = identities.createUserQuery().userEmail(email).list();
            return known.isEmpty() ? freeId(email, isTaken) : known.get(0).getId();
        });
    }

    private String freeId(String email, Predicate<String> isTaken) {
        var slug = Slug.of(email.substring(0, email.indexOf('@')));
        var wanted = slug.isEmpty() ? "person" : slug;
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(isTaken.negate())
                .filter(id -> identities.createUserQuery().userId(id).count() == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Lets a person sign in as a member of the group; true when the account was not there before. */
    public boolean open(Account account, String group) {
        return application.call(() -> {
            var isNew = identities.createUserQuery().userId(account.userId()).count() == 0;
            if (isNew) {
                keepUser(account);
                invite(account);
            }
            if (!isMember(account.userId(), group)) {
                identities.createMembership(account.userId(), group);
            }
            return isNew;
        });
    }

    private void invite(Account account) {
        if (!passwords.areKnown()) {
            events.publishEvent(new AccountOpened(account.userId(), account.name()));
        }
    }

    /** Takes the account away with everything that belongs to it. */
    public void close(String userId) {
        application.call(() -> {
            identities.deleteUser(userId);
            return userId;
        });
    }

    /** Takes the group of a team away. */
    public void closeTeam(String teamId) {
        application.call(() -> {
            identities.deleteGroup(teamId);
            return teamId;
        });
    }

    private void keepUser(Account account) {
        var user = identities.createUserQuery().userId(account.userId()).singleResult();
        if (user == null) {
            user = identities.newUser(account.userId());
            user.setPassword(passwords.next());
        }
        var space = account.name().indexOf(' ');
        user.setFirstName(space < 0 ? account.name() : account.name().substring(0, space));
        user.setLastName(space < 0 ? "" : account.name().substring(space + 1));
        user.setEmail(account.email());
        identities.saveUser(user);
        identities.setUserInfo(account.userId(), REGION, account.region());
    }

    private void keepTeam(TeamGroup team) {
        if (identities.createGroupQuery().groupId(team.id()).count() == 0) {
            var group = identities.newGroup(team.id());
            group.setName(team.name());
            group.setType(TEAM);
            identities.saveGroup(group);
        }
    }

    private void keepGroups(Account account) {
        var wanted = new HashSet<String>();
        account.roleGroup().ifPresent(wanted::add);
        account.team().map(TeamGroup::id).ifPresent(wanted::add);
        var groups = identities.createGroupQuery().groupMember(account.userId()).list();
        groups.stream()
                .filter(PeopleAccounts::isKept)
                .map(Group::getId)
                .filter(id -> !wanted.remove(id))
                .forEach(id -> identities.deleteMembership(account.userId(), id));
        wanted.forEach(id -> identities.createMembership(account.userId(), id));
    }

    private static boolean isKept(Group group) {
        return Set.of(SELLERS, SALES_MANAGERS).contains(group.getId()) || TEAM.equals(group.getType());
    }
}
