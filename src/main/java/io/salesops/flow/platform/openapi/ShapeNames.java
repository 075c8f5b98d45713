package io.salesops.flow.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Modules have records of the same name: they are told apart as {@code onboarding.Item} and {@code targets.Item}. */
class ShapeNames extends TypeNameResolver {

    private static final Pattern MODULE = Pattern.compile("io\\.salesops\\.flow\\.(\\w+)");

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var module = MODULE.matcher(type.getName());
        var prefix = module.lookingAt() ? module.group(1) + "." : "";
        var name = prefix + type.getSimpleName();
        var holder = given.putIfAbsent(name, type);
        return holder == null || holder == type || type.getEnclosingClass() == null
                ? name
                : prefix + type.getEnclosingClass().getSimpleName() + type.getSimpleName();
    }
}
