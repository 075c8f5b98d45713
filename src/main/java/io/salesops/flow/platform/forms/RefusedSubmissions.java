package io.salesops.flow.platform.forms;

import io.salesops.flow.platform.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** What the domain refuses while a form is taken is told as a refused form: the engine knows no other kind. */
@Component
public class RefusedSubmissions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (Refusal e) {
            throw new InvalidSubmission(String.valueOf(e.getMessage()));
        }
    }
}
