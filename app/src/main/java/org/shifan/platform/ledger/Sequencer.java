package org.shifan.platform.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in batches and signs a checkpoint for each batch. It resumes after any
 * stop: an entry without a place is simply the next one.
 */
@Component
class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;

    /** It also looks by itself: another server on this database may have written. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /**
     * Rest after a batch: under load one signature then covers many entries, and a receipt is still
     * complete before anybody has turned a page.
     */
    private static final Duration REST = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration RETRY_DISAGREEMENT = Duration.ofMinutes(1);

    /** One sequencer at a time on a database, also with two servers on it. */
    private static final long LOCK = 0x5368_6966_616eL;

    private final Entries entries;
    private final Tree tree;
    private final History history;
    private final Memory memory;
    private final LogKey key;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean halted;
    private Thread thread = new Thread();

    /** Every entry of earlier transactions has its place; guarded by this. */
    private String placed = "0";

    Sequencer(
            Entries entries,
            Tree tree,
            History history,
            Memory memory,
            LogKey key,
            Clock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.tree = tree;
        this.history = history;
        this.memory = memory;
        this.key = key;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // Never within the caller's transaction: what is signed must be committed.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void wake() {
        work.release();
    }

    /** Whether signing has stopped because the database disagrees with what was signed before. */
    boolean halted() {
        return halted;
    }

    /**
     * Sequences until nothing waits. One thread at a time: the memory must not go back.
     *
     * @throws Disagreement if the database does not hold what was signed before
     */
    synchronized void sequence() {
        try {
            while (batch() == BATCH) {
                LOG.debug("A full batch was sequenced; the next one follows");
            }
            halted = false;
        } catch (Disagreement e) {
            halted = true;
            throw e;
        }
    }

    private int batch() {
        var done = transaction.execute(status -> sequenceBatch());
        // Remembered only after the commit: what the memory holds, the database has.
        done.checkpoint().ifPresent(memory::remember);
        if (done.count() < BATCH) {
            placed = done.horizon();
        }
        return done.count();
    }

    private Done sequenceBatch() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
        var horizon = entries.horizon();
        var waiting = entries.waiting(placed, BATCH);
        if (waiting.isEmpty()) {
            return new Done(0, horizon, Optional.empty());
        }
        long first = tree.size();
        history.require(first);
        tree.append(
                first,
                waiting.stream().map(Entries.Waiting::id).toList(),
                waiting.stream().map(entry -> Merkle.leafHash(entry.leaf())).toList());
        long size = first + waiting.size();
        var checkpoint = new Checkpoint(key.signer().name(), size, Merkle.root(size, tree));
        tree.add(checkpoint, checkpoint.sign(key.signer()), clock.instant());
        return new Done(waiting.size(), horizon, Optional.of(checkpoint));
    }

    private record Done(int count, String horizon, Optional<Checkpoint> checkpoint) {}

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("sequencer").start(this::loop);
    }

    private void loop() {
        var pause = Duration.ZERO;
        while (running) {
            try {
                var unused = work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                if (running) {
                    pause = attempt();
                    Thread.sleep(REST);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whatever goes wrong, an entry that was committed is tried again. */
    private Duration attempt() {
        boolean known = halted;
        try {
            sequence();
            return LOOK;
        } catch (Disagreement e) {
            if (!known) {
                LOG.error("{}", e.getMessage());
            }
            return RETRY_DISAGREEMENT;
        } catch (RuntimeException e) {
            LOG.error("The ledger could not be sequenced; trying again", e);
            return RETRY;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                LOG.warn("The sequencer is still in a batch; what it does not commit comes later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
