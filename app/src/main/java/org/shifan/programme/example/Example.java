package org.shifan.programme.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shifan.decisions.bundle.Tier;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.platform.clock.ProgrammeClock;
import org.shifan.platform.ledger.Ledger;
import org.shifan.programme.selection.Bundles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Plays the example up to the stage asked for, and moves it forward afterwards. */
@Service
@ConditionalOnExpression(Example.PLAYED)
public class Example implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Example.class);

    /** Where the script is played: not in the real product. */
    static final String PLAYED = "{'example', 'replay'}.contains('${shifan.mode:example}')";

    private final Script script;
    private final Player player;
    private final Results results;
    private final Notes notes;
    private final Bundles bundles;
    private final Ledger ledger;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean moving = new AtomicBoolean();
    private volatile boolean failed;
    private final boolean replay;
    private final String stage;
    private final boolean fresh;
    private final String bundle;

    Example(
            Scripts scripts,
            Results results,
            Notes notes,
            Bundles bundles,
            Ledger ledger,
            ProgrammeClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            @Value("${shifan.mode:example}") String mode,
            @Value("${shifan.at:drafting}") String stage,
            @Value("${shifan.fresh:true}") boolean fresh,
            @Value("${shifan.seed:1772}") long seed,
            @Value("${shifan.bundle:}") String bundle) {
        this.replay = mode.equals("replay");
        this.script = scripts.script(seed);
        this.player = new Player(script.steps(), seed, notes, clock, ledger, jdbc, !replay);
        this.results = results;
        this.notes = notes;
        this.bundles = bundles;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
        this.stage = stage.toLowerCase(Locale.ROOT);
        this.fresh = fresh;
        this.bundle = bundle;
    }

    /**
     * Whether a notice file can be replayed: it has no mistake, and cities are invented for it.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean canReplay(Path notice) throws IOException {
        return Crowd.isFor(Files.readAllBytes(notice));
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (replay) {
            replay();
        } else if (fresh) {
            moveTo(stage);
        } else {
            clock.run();
        }
    }

    private void replay() throws IOException {
        for (var stop : script.stages().entrySet()) {
            player.playTo(stop.getValue());
            events.publishEvent(new Replayed.Stage(stop.getKey(), stop.getValue(), ledger.size()));
        }
        var call = script.production().call();
        var checkpoint = Checkpoint.of(ledger.checkpoint().orElseThrow());
        Optional<Path> file = Optional.of(bundle).filter(name -> !name.isEmpty()).map(Path::of);
        if (file.isPresent()) {
            Files.write(file.get(), bundles.write(call, Tier.AUDITOR).orElseThrow());
        }
        events.publishEvent(
                new Replayed.End(
                        results.applications(call),
                        results.reviewed(call),
                        results.chosen(call),
                        notes.all().stream().filter(note -> note.kind().passedOver()).count(),
                        checkpoint.size(),
                        HexFormat.of().formatHex(checkpoint.root()),
                        file));
    }

    /**
     * Moves the example's clock forward; what falls due until then is performed for the actors whom
     * nobody plays.
     *
     * @throws IllegalArgumentException if the instant is past
     */
    public void moveTo(Instant instant) {
        player.playTo(instant);
    }

    /**
     * Moves on to the beginning of a stage.
     *
     * @throws IllegalArgumentException if the stage is past
     */
    public void moveTo(String stage) {
        moveTo(Objects.requireNonNull(script.stages().get(stage), stage));
    }

    /**
     * Sets out for an instant, and returns at once; {@link #outlook} says how far it has come.
     *
     * @return false if the script is being played already
     */
    public boolean setOut(Instant instant) {
        if (player.progress().isPresent() || !moving.compareAndSet(false, true)) {
            return false;
        }
        failed = false;
        Thread.ofVirtual().name("example").start(() -> move(instant));
        return true;
    }

    private void move(Instant instant) {
        try {
            player.playTo(instant);
        } catch (RuntimeException e) {
            LOG.error("The example could not be played on", e);
            failed = true;
        } finally {
            moving.set(false);
        }
    }

    /** Where the example stands. */
    public Outlook outlook() {
        var done = player.done();
        var ahead = player.ahead();
        var kept = notes.all();
        return new Outlook(
                clock.instant(),
                script.production().notice(),
                player.progress(),
                failed,
                script.stages(),
                Told.byStage(script.stages(), done),
                Told.latest(done),
                Told.next(ahead),
                ahead.size(),
                kept,
                results.obstacle(script.production(), done, kept));
    }
}
