package potok;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import potok.shared.Organisations;

/** Tests look at the database as the first organisation, as long as they enter no other. */
class InFirstOrganisation implements BeforeEachCallback, AfterEachCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InFirstOrganisation.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        // The organisation is bound to the thread.
        Awaitility.pollInSameThread();
        // The machine may be busy with another half of the tests; what never comes is missed all the same.
        Awaitility.setDefaultTimeout(PATIENCE);
        // The engine's web applications take the engine of this JVM that was registered last, which may be another
        // test's.
        ProcessEngines.registerProcessEngine(
                SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
        test.getStore(HERE).put("stay", Organisations.enter(Organisations.FIRST));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        test.getStore(HERE).remove("stay", Organisations.Stay.class).close();
    }
}
