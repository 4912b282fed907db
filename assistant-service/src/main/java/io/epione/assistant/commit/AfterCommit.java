package io.epione.assistant.commit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Has work done once the running transaction is committed, and at once where none runs. Thread-safe. */
@ApplicationScoped
public class AfterCommit {
    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** What is rolled back has nothing done after it. */
    public void run(Runnable work) {
        switch (transactions.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION -> work.run();
            case Status.STATUS_ACTIVE -> transactions.registerInterposedSynchronization(new Once(work));
            default -> {
                // It ends without a commit.
            }
        }
    }

    private record Once(Runnable work) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
