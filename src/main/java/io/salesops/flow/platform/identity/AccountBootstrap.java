package io.salesops.flow.platform.identity;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the groups and the first accounts before anybody can reach the application. */
@Component
class AccountBootstrap implements SmartInitializingSingleton {

    private final IdentityService identities;
    private final DemoSettings demo;
    private final @Nullable String adminPassword;
    private final TransactionTemplate transaction;

    AccountBootstrap(
            IdentityService identities,
            DemoSettings demo,
            @Value("${salesops.admin-password:#{null}}") @Nullable String adminPassword,
            TransactionTemplate transaction) {
        this.identities = identities;
        this.demo = demo;
        this.adminPassword = adminPassword;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            Groups.NAMES.forEach((id, name) -> group(id, name, "WORKFLOW"));
            group(ADMINISTRATORS, "Administrators", "SYSTEM");
            accounts();
        });
    }

    private void accounts() {
        if (demo.active()) {
            var password = Objects.requireNonNull(demo.password());
            demo.accounts()
                    .forEach((id, account) -> account(id, account.name(), account.email(), password, account.groups()));
        } else if (adminPassword != null && !adminPassword.isBlank()) {
            account("admin", "Administrator", null, adminPassword, List.of(ADMINISTRATORS));
        } else if (identities.createUserQuery().memberOfGroup(ADMINISTRATORS).count() == 0) {
            throw new NoAdministrator();
        }
    }

    private void group(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    private void account(String id, String name, @Nullable String email, String password, List<String> groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identities.newUser(id);
        var space = name.indexOf(' ');
        user.setFirstName(space < 0 ? name : name.substring(0, space));
        user.setLastName(space < 0 ? "" : name.substring(space + 1));
        user.setEmail(email);
        user.setPassword(password);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(id, group));
    }
}
