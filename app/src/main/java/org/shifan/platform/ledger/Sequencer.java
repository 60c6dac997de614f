package org.shifan.platform.ledger;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in batches and signs a checkpoint for each batch. It resumes after any
 * stop: an entry without a place is simply the next one.
 */
@Component
class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;

    /** One sequencer at a time on a database, also with two servers on it. */
    private static final long LOCK = 0x5368_6966_616eL;

    private final Entries entries;
    private final Tree tree;
    private final LogKey key;
    private final Memory memory;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running;
    private Thread thread = new Thread();

    Sequencer(
            Entries entries,
            Tree tree,
            LogKey key,
            Memory memory,
            Clock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.memory = memory;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Sequences until nothing waits. */
    void sequence() {
        while (batch() == BATCH) {
            LOG.debug("A full batch was sequenced; the next one follows");
        }
    }

    private int batch() {
        var done = transaction.execute(status -> sequenceBatch());
        if (done == null) {
            return 0;
        }
        // Remembered only after the commit: what the memory holds, the database has.
        done.checkpoint().ifPresent(memory::remember);
        return done.count();
    }

    private Done sequenceBatch() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
        var waiting = entries.waiting(BATCH);
        if (waiting.isEmpty()) {
            return new Done(0, java.util.Optional.empty());
        }
        long first = tree.size();
        memory.require(first, tree);
        tree.append(
                first,
                waiting.stream().map(Entries.Waiting::id).toList(),
                waiting.stream().map(entry -> Merkle.leafHash(entry.leaf())).toList());
        long size = first + waiting.size();
        var checkpoint = new Checkpoint(key.signer().name(), size, Merkle.root(size, tree));
        tree.add(checkpoint, checkpoint.sign(key.signer()), clock.instant());
        return new Done(waiting.size(), java.util.Optional.of(checkpoint));
    }

    private record Done(int count, java.util.Optional<Checkpoint> checkpoint) {}

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("sequencer").start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                sequence();
                // Also looks by itself: another server on this database may have written.
                var unused = work.tryAcquire(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | IllegalStateException e) {
                LOG.error("The ledger could not be sequenced; trying again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
