package io.salesops.flow.provisioning.scim;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.UserResource;
import io.salesops.flow.provisioning.scim.ProvisioningSettings.SystemSettings;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.Set;

/** The accounts of one system; what goes wrong there and may pass is a {@link SystemUnavailable}. */
public class ScimAccounts {

    private static final String USERS = "Users";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TIMED_OUT = 408;
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    private static final int SERVER_ERROR = 500;

    private final ScimService service;
    private final SystemSettings system;

    ScimAccounts(ScimService service, SystemSettings system) {
        this.service = service;
        this.system = system;
    }

    /** The id that the system gave to the account with our external id, where there is one. */
    public Optional<String> find(String externalId) {
        return call(() -> service
                .search(USERS, Filter.eq("externalId", externalId).toString(), GenericScimResource.class)
                .getResources()
                .stream()
                .map(GenericScimResource::getId)
                .findFirst());
    }

    /** Creates the account, or finds what an earlier attempt created, and tells the id that the system gave it. */
    public String provide(Person person) throws AccountRefused {
        var existing = find(person.externalId());
        return existing.isPresent() ? existing.get() : create(person);
    }

    /** An account that is gone already is fine, where the system itself says so. */
    public void remove(String id) throws AccountRefused {
        try {
            service.delete(USERS, id);
        } catch (ResourceNotFoundException e) {
            return;
        } catch (ScimException e) {
            if (isLastWord(e.getScimError().getStatus())) {
                throw refused("removal", e);
            }
            throw unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    /** A path that is not found is the settings' fault, or of whoever stands in between, and is mended. */
    private static boolean isLastWord(int status) {
        return status >= BAD_REQUEST
                && status < SERVER_ERROR
                && !Set.of(NOT_FOUND, TIMED_OUT, BUSY).contains(status);
    }

    private String create(Person person) throws AccountRefused {
        try {
            return service.create(USERS, resource(person)).getId();
        } catch (ScimException e) {
            return insteadOf(e, person);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    /** By the status alone: who stands in between does not always answer in the words of SCIM. */
    private String insteadOf(ScimException answer, Person person) throws AccountRefused {
        return switch (answer.getScimError().getStatus()) {
            // An attempt whose answer was lost may have arrived by now; anybody else's account is left alone.
            case CONFLICT -> find(person.externalId()).orElseThrow(() -> refused("account", answer));
            case BAD_REQUEST -> throw refused("account", answer);
            default -> throw unavailable(answer);
        };
    }

    private GenericScimResource resource(Person person) throws ScimException {
        var user = new UserResource();
        user.setExternalId(person.externalId());
        user.setActive(true);
        user.setEmails(new Email().setValue(person.email()).setPrimary(true));
        var resource = user.asGenericScimResource();
        for (var attribute : system.attributes().entrySet()) {
            var value = attribute.getValue().of(person);
            if (value != null) {
                resource.replaceValue(attribute.getKey(), value);
            }
        }
        return resource;
    }

    private <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (ScimException | ProcessingException e) {
            throw unavailable(e);
        }
    }

    private interface Call<T> {
        T make() throws ScimException;
    }

    private AccountRefused refused(String what, ScimException e) {
        return new AccountRefused("%s refused the %s: %s".formatted(system.name(), what, e.getMessage()));
    }

    private SystemUnavailable unavailable(Exception e) {
        return new SystemUnavailable("%s did not do it: %s".formatted(system.name(), e.getMessage()), e);
    }
}
