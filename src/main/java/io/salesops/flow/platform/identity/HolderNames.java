package io.salesops.flow.platform.identity;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What people call each other and their groups, for many at once. */
@Component
public class HolderNames {

    private final IdentityService identities;
    private final AsApplication application;

    HolderNames(IdentityService identities, AsApplication application) {
        this.identities = identities;
        this.application = application;
    }

    /** The names of those who have one, by user id. */
    public Map<String, String> ofPeople(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : application.call(
                        () -> identities.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                                .filter(user -> !name(user).isEmpty())
                                .collect(toMap(User::getId, HolderNames::name)));
    }

    /** The names of those who have one, by the id of the group. */
    public Map<String, String> ofGroups(Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : application.call(
                        () -> identities.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).list().stream()
                                .filter(group -> group.getName() != null)
                                .collect(toMap(Group::getId, Group::getName)));
    }

    private static String name(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .reduce("%s %s"::formatted)
                .orElse("")
                .strip();
    }
}
