package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the database and then the service, and ends them in the opposite order. */
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);

    Main() {}

    public static void main(String... args) {
        try {
            Foundation foundation = Foundation.lay();
            CountDownLatch stopped = new CountDownLatch(1);
            // The service stops first: a signal makes this hook wait until it has.
            Thread ending = new Thread(() -> end(foundation, stopped), "end-of-database");
            Runtime.getRuntime().addShutdownHook(ending);
            Quarkus.run(null, (code, failure) -> exit(code, failure, stopped, foundation), args);
        } catch (StartFailure failure) {
            refuse(failure);
        }
    }

    private static void end(Foundation foundation, CountDownLatch stopped) {
        try {
            if (!stopped.await(30, TimeUnit.SECONDS)) {
                LOG.warn("The service takes long to stop; the database ends now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        foundation.close();
    }

    private static void exit(int code, @Nullable Throwable failure, CountDownLatch stopped, Foundation foundation) {
        stopped.countDown();
        if (failure != null) {
            explain(failure);
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            foundation.close();
        } else {
            System.exit(failure instanceof QuarkusBindException ? StartFailure.exitCode(Kind.PORT) : code);
        }
    }

    /** Written to standard error, since the log may not have been opened yet. */
    private static void explain(Throwable failure) {
        if (failure instanceof QuarkusBindException bind) {
            System.err.println("epione: port " + bind.getPort() + " of " + bind.getHost()
                    + " is taken by another program; choose another with --port.");
        } else {
            failure.printStackTrace();
            System.err.println("epione: the service did not start: " + rootOf(failure));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static void refuse(StartFailure failure) {
        System.err.println("epione: " + failure.getMessage());
        System.exit(failure.exitCode());
    }
}
