package io.salesops.flow;

import io.salesops.flow.platform.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The whole application on a database of its own, over real HTTP; tests with the same settings share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = ApplicationTest.OwnDatabase.class)
@Import(ProcessCoverage.class)
@TestExecutionListeners(listeners = ApplicationTest.OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {

    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabase.create())
                    .applyTo(context);
        }
    }

    /** The engine's REST API serves whichever engine of a JVM was registered last, so each test registers its own. */
    class OwnEngine implements TestExecutionListener {

        private static final Set<ProcessEngine> ALL = ConcurrentHashMap.newKeySet();

        @Override
        public void beforeTestClass(TestContext test) {
            var engine = test.getApplicationContext().getBean(ProcessEngine.class);
            ProcessEngines.registerProcessEngine(engine);
            ALL.add(engine);
            if (Cockpit.getRuntimeDelegate() == null) {
                startTheWebApplications();
            }
        }

        /** They stop for the whole JVM when any of its applications does. */
        private static void startTheWebApplications() {
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }

        /** What works on its own in the applications of other tests, which stay until the JVM ends. */
        static List<JobExecutor> working() {
            return ALL.stream()
                    .map(engine -> (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .map(ProcessEngineConfigurationImpl::getJobExecutor)
                    .filter(JobExecutor::isActive)
                    .toList();
        }
    }
}
