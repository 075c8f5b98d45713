package io.salesops.flow;

import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.util.StringUtils;

/** The delegates that models name, with nothing behind them. */
final class Delegates {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.salesops.flow");

    private Delegates() {}

    /** @param expression such as {@code ${assignMentorDelegate}} */
    static JavaDelegate named(String expression) throws ReflectiveOperationException {
        var name = StringUtils.capitalize(expression.substring(2, expression.length() - 1));
        var constructor = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .map(JavaClass::reflect)
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(name))
                .getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var nothing = Arrays.stream(constructor.getParameterTypes())
                .map(type -> mock(type))
                .toArray();
        return (JavaDelegate) constructor.newInstance(nothing);
    }
}
