package io.salesops.flow.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.regex.Pattern;

/** Modules have records of the same name: they are told apart as {@code onboarding.Item} and {@code targets.Item}. */
class ShapeNames extends TypeNameResolver {

    private static final Pattern MODULE = Pattern.compile("io\\.salesops\\.flow\\.(\\w+)");

    @Override
    protected String getNameOfClass(Class<?> type) {
        var module = MODULE.matcher(type.getName());
        return module.lookingAt() ? module.group(1) + "." + type.getSimpleName() : type.getSimpleName();
    }
}
