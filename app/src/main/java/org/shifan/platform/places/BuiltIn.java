package org.shifan.platform.places;

import java.time.Clock;
import java.util.Optional;
import org.shifan.decisions.eligibility.ListFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads what comes with the program. Content that is there already is left alone; other content
 * becomes a new version, and the older one stays for the decisions that used it. A list of which
 * the host has loaded a version is the host's from then on.
 */
@Component
class BuiltIn {
    private static final Logger LOG = LoggerFactory.getLogger(BuiltIn.class);

    private final PlaceFiles files;
    private final ListVersions lists;
    private final Gazetteers gazetteers;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Optional<InventedPlaces> other;
    private final boolean invented;

    BuiltIn(
            PlaceFiles files,
            ListVersions lists,
            Gazetteers gazetteers,
            Clock clock,
            PlatformTransactionManager transactions,
            ObjectProvider<InventedPlaces> other,
            @Value("${shifan.mode:real}") String mode) {
        this.files = files;
        this.lists = lists;
        this.gazetteers = gazetteers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.other = Optional.ofNullable(other.getIfAvailable());
        this.invented = !mode.equals("real");
    }

    void load() {
        transaction.executeWithoutResult(
                status -> {
                    lists.lock("");
                    Gazetteers.FILES.forEach(this::place);
                    if (invented) {
                        place(
                                Gazetteers.INVENTED,
                                other.map(InventedPlaces::places)
                                        .orElseGet(() -> content(Gazetteers.INVENTED)));
                    }
                    Catalogue.builtIn().forEach(list -> list(list.info(), list.content()));
                    other.stream()
                            .filter(places -> invented)
                            .flatMap(
                                    places ->
                                            Catalogue.read(places.catalogue(), places::file)
                                                    .stream())
                            .forEach(list -> list(list.info(), list.content()));
                });
    }

    private static byte[] content(String name) {
        return Catalogue.bytes("data/places/" + name + ".csv");
    }

    private void place(String name) {
        place(name, content(name));
    }

    private void place(String name, byte[] content) {
        var sha256 = ListFile.sha256(content);
        var newest = files.newest(name);
        if (newest.map(PlaceFile::sha256).equals(Optional.of(sha256))) {
            return;
        }
        int version = newest.map(PlaceFile::version).orElse(0) + 1;
        files.add(new PlaceFile(name, version, sha256, content.length, clock.instant()), content);
        LOG.info("Places {} version {}", name, version);
    }

    void list(ListInfo info, byte[] content) {
        var newest = lists.newest(info.id());
        if (newest.filter(found -> same(found, info, content) || host(found)).isPresent()) {
            return;
        }
        int version = newest.map(ListVersion::version).orElse(0) + 1;
        var reading = ListChecks.read(info, version, content, gazetteers.now());
        var list =
                reading.list()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                info.id()
                                                        + ": "
                                                        + reading.mistakes()
                                                                .getFirst()
                                                                .text()
                                                                .in("en")));
        lists.add(
                new ListVersion(
                        info,
                        version,
                        list.sha256(),
                        list.rows().size(),
                        clock.instant(),
                        Optional.empty()),
                content,
                null);
        LOG.info("List {} version {}", info.id(), version);
    }

    static boolean same(ListVersion found, ListInfo info, byte[] content) {
        return found.info().equals(info) && found.sha256().equals(ListFile.sha256(content));
    }

    private static boolean host(ListVersion found) {
        return found.organName().isPresent();
    }
}
