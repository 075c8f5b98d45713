package io.salesops.flow.provisioning;

import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.server.exception.UnableToCreateResourceException;
import org.apache.directory.scim.server.exception.UnableToDeleteResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.jspecify.annotations.Nullable;

/** The users of a {@link ScimServer}: unlike their external ids, their names are unique. */
class ScimUsers implements Repository<ScimUser> {

    private final Map<String, ScimUser> users = new ConcurrentHashMap<>();
    private final SchemaRegistry schemas;

    ScimUsers(SchemaRegistry schemas) {
        this.schemas = schemas;
    }

    Collection<ScimUser> all() {
        return List.copyOf(users.values());
    }

    void clear() {
        users.clear();
    }

    @Override
    public Class<ScimUser> getResourceClass() {
        return ScimUser.class;
    }

    @Override
    public synchronized ScimUser create(ScimUser user) throws UnableToCreateResourceException {
        var taken =
                users.values().stream().anyMatch(other -> other.getUserName().equalsIgnoreCase(user.getUserName()));
        if (taken) {
            throw new UnableToCreateResourceException(Status.CONFLICT, "The user name is taken");
        }
        user.setId(UUID.randomUUID().toString());
        users.put(user.getId(), user);
        return user;
    }

    @Override
    public @Nullable ScimUser get(String id) {
        return users.get(id);
    }

    @Override
    public FilterResponse<ScimUser> find(Filter filter, PageRequest page, SortRequest sort) {
        var wanted = FilterExpressions.inMemory(filter, schemas.getSchema(ScimUser.SCHEMA_URI));
        var found = users.values().stream().filter(wanted).toList();
        return new FilterResponse<>(found, page, found.size());
    }

    @Override
    public void delete(String id) throws UnableToDeleteResourceException {
        if (users.remove(id) == null) {
            throw new UnableToDeleteResourceException(Status.NOT_FOUND, "There is no user " + id);
        }
    }

    @Override
    public ScimUser update(
            String id,
            String version,
            ScimUser user,
            Set<AttributeReference> included,
            Set<AttributeReference> excluded) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScimUser patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> included,
            Set<AttributeReference> excluded) {
        throw new UnsupportedOperationException();
    }
}
