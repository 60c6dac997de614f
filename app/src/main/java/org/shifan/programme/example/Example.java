package org.shifan.programme.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shifan.decisions.bundle.Tier;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.clock.ProgrammeClock;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Bundles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Plays the example up to the stage asked for, and moves it forward afterwards. */
@Service
@ConditionalOnExpression(Example.PLAYED)
public class Example implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Example.class);

    /** Where the script is played: not in the real product. */
    static final String PLAYED = "{'example', 'replay'}.contains('${shifan.mode:example}')";

    private static final String NOTICE = "/notices/2013-second-batch.yaml";

    private final Player player;
    private final Calls calls;
    private final Bundles bundles;
    private final Ledger ledger;
    private final ProgrammeClock clock;
    private final String mode;
    private final String stage;
    private final boolean fresh;
    private final String bundle;
    private final String call;

    Example(
            CityScenes cities,
            ProvinceScenes provinces,
            HostScenes host,
            ReviewScenes review,
            DecisionScenes decision,
            Identity identity,
            Places places,
            Calls calls,
            Bundles bundles,
            Ledger ledger,
            ProgrammeClock clock,
            JdbcClient jdbc,
            @Value("${shifan.mode:example}") String mode,
            @Value("${shifan.at:drafting}") String stage,
            @Value("${shifan.fresh:true}") boolean fresh,
            @Value("${shifan.seed:1772}") long seed,
            @Value("${shifan.bundle:}") String bundle) {
        var file = notice();
        var parsed = NoticeFile.parse(file);
        var company = new Company(identity, places, parsed);
        var production = new Production(parsed, Cast.read(), company, places, seed);
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        Timetable.at("2013-09-16T09:00"),
                        "assemble",
                        () ->
                                company.assemble(
                                        production.cast().stream().map(Applicant::city).toList())));
        steps.add(
                Step.of(
                        Timetable.at("2013-09-16T10:00"),
                        "open",
                        () -> calls.open(company.host(3), file)));
        steps.addAll(cities.of(production));
        steps.addAll(provinces.of(production));
        steps.addAll(host.of(production));
        steps.addAll(review.of(production));
        steps.addAll(decision.of(production));
        steps.sort(Comparator.comparing(Step::at));
        this.player = new Player(List.copyOf(steps), seed, clock, ledger, jdbc);
        this.calls = calls;
        this.bundles = bundles;
        this.ledger = ledger;
        this.clock = clock;
        this.mode = mode;
        this.stage = mode.equals("replay") ? "published" : stage.toLowerCase(Locale.ROOT);
        this.fresh = fresh;
        this.bundle = bundle;
        this.call = parsed.id();
    }

    private static byte[] notice() {
        try (var file = Objects.requireNonNull(Example.class.getResourceAsStream(NOTICE), NOTICE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (fresh) {
            player.playTo(Objects.requireNonNull(Timetable.STAGES.get(stage), stage));
        } else {
            clock.run();
        }
        if (mode.equals("replay")) {
            report();
        }
    }

    private void report() throws IOException {
        var checkpoint = Checkpoint.of(ledger.checkpoint().orElseThrow());
        LOG.info(
                "Replayed call {}: {} entries, root {}",
                calls.find(call).orElseThrow().id(),
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root()));
        if (!bundle.isEmpty()) {
            Files.write(Path.of(bundle), bundles.write(call, Tier.AUDITOR).orElseThrow());
        }
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
        moveTo(Objects.requireNonNull(Timetable.STAGES.get(stage), stage));
    }
}
