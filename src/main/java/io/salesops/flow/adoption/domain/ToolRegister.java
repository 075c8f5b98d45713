package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Status;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tools that sales works with, worked with, or may work with. */
@Service
@Transactional
public class ToolRegister {

    private static final int KEY_LENGTH = 60;

    private final Tools tools;
    private final ToolModules modules;
    private final Certificates certificates;

    ToolRegister(Tools tools, ToolModules modules, Certificates certificates) {
        this.tools = tools;
        this.modules = modules;
        this.certificates = certificates;
    }

    /** A tool that somebody may come to use; its key is made of its name, and names a training of its own. */
    public Tool propose(ToolRequestId requestId, Description description) {
        return tools.saveAndFlush(new Tool(freeKey(description.name()), description, Status.PROPOSED, requestId));
    }

    /** A tool that is in use already, as another source knows it. */
    Tool keep(String key, Description description, @Nullable String ownerId) {
        var tool = tools.findByKey(key).orElseGet(() -> enter(key, description));
        tool.describe(description);
        tool.ownBy(ownerId);
        return tool;
    }

    /** Who uses it may be trained in it already; should it be retired, nobody is any more. */
    private Tool enter(String key, Description description) {
        var tool = tools.saveAndFlush(new Tool(key, description, Status.IN_USE, null));
        modules.teach(tool);
        return tool;
    }

    private String freeKey(String name) {
        var slug = Optional.of(shortened(Slug.of(name)))
                .filter(text -> !text.isEmpty())
                .orElse("tool");
        return Stream.concat(Stream.of(slug), IntStream.iterate(2, i -> i + 1).mapToObj(i -> slug + "-" + i))
                .filter(key -> !tools.existsByKey(key) && !certificates.isModule(key))
                .findFirst()
                .orElseThrow();
    }

    /** With room for a number, files and forms take it as well. */
    private static String shortened(String slug) {
        return Slug.of(slug.substring(0, Math.min(slug.length(), KEY_LENGTH)));
    }

    public void become(ToolId id, Status status) {
        get(id).become(status);
    }

    /** What was only proposed for a request is not wanted any more. */
    void decline(ToolRequestId requestId) {
        of(requestId).stream()
                .filter(tool -> tool.status() == Status.PROPOSED)
                .forEach(tool -> tool.become(Status.DECLINED));
    }

    public void ownBy(ToolId id, @Nullable String userId) {
        get(id).ownBy(userId);
    }

    public void sign(ToolId id, Contract contract) {
        get(id).sign(contract);
    }

    /** The tool, which nobody else moves on until the transaction ends. */
    public Tool get(ToolId id) {
        return tools.findLockedById(id).orElseThrow(() -> unknown(id.toString()));
    }

    /** The tool of that key, or of the name the key is made of, which nobody else moves on until the transaction ends. */
    Tool get(String keyOrName) {
        var text = keyOrName.strip();
        return tools.findLockedByKey(text)
                .or(() -> tools.findLockedByKey(Slug.of(text)))
                .orElseThrow(() -> unknown(text));
    }

    /** The tool of that key or id. */
    @Transactional(readOnly = true)
    public Tool find(String keyOrId) {
        var text = keyOrId.strip();
        return tools.findByKey(text)
                .or(() -> ToolId.find(text).flatMap(tools::findById))
                .orElseThrow(() -> unknown(text));
    }

    @Transactional(readOnly = true)
    public List<Tool> all() {
        return tools.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public List<Tool> of(ToolRequestId requestId) {
        return tools.findByRequestIdOrderByName(requestId);
    }

    private static NotFound unknown(String text) {
        return new NotFound("There is no tool '%s'.".formatted(text));
    }
}
