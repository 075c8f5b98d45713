package io.salesops.flow.platform.engine;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** What cannot be read as FEEL would otherwise stop people on the day it is needed. */
final class FeelSyntax {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FeelSyntax() {}

    static String ofExpression(String text) {
        return text.isBlank() ? "" : problem(text, FEEL.parseExpression(text));
    }

    static String ofTests(String text) {
        return text.isBlank() ? "" : problem(text, FEEL.parseUnaryTests(text));
    }

    private static String problem(String text, ParseResult parsed) {
        return parsed.isSuccess() ? "" : "'%s' cannot be read as FEEL".formatted(text.strip());
    }
}
