package org.shifan.platform.places;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.decisions.eligibility.Place;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/** Places as they were at a date, and every version of the lists that conditions refer to. */
@Service
public class Places implements InitializingBean {
    private final Gazetteers gazetteers;
    private final PlaceFiles files;
    private final ListVersions versions;
    private final BuiltIn builtIn;
    private final Acts acts;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<ListVersion, CityList> read = new ConcurrentHashMap<>();

    Places(
            Gazetteers gazetteers,
            PlaceFiles files,
            ListVersions versions,
            BuiltIn builtIn,
            Acts acts,
            Ledger ledger,
            Clock clock) {
        this.gazetteers = gazetteers;
        this.files = files;
        this.versions = versions;
        this.builtIn = builtIn;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        builtIn.load();
    }

    /**
     * Units at the level of provinces, in the order of GB/T 2260; invented ones of the example
     * last.
     */
    public List<Province> provinces() {
        return List.copyOf(gazetteers.now().provinces());
    }

    /** The unit at the level of a province. */
    public Optional<Province> province(String code) {
        return gazetteers.now().province(code);
    }

    /** What rules ask about the place, if it existed on the day. */
    public Optional<Place> place(String code, LocalDate on) {
        return city(code, on).map(City::place);
    }

    /** The place, if it existed on the day. */
    public Optional<City> city(String code, LocalDate on) {
        return city(code).filter(city -> Gazetteer.exists(city, on));
    }

    /** The place, whether it still exists or not. */
    public Optional<City> city(String code) {
        return gazetteers.now().known(code);
    }

    /** Every place that existed on the day, by code. */
    public List<City> cities(LocalDate on) {
        return gazetteers.now().on(on);
    }

    /** Every place at any date, by code. */
    public Collection<City> cities() {
        return gazetteers.now().known();
    }

    /** Places that became the place, or a part of it. */
    public List<City> predecessors(String code) {
        return cities().stream()
                .filter(
                        city ->
                                city.ended()
                                        .filter(end -> end.successor().equals(code))
                                        .isPresent())
                .toList();
    }

    /** The newest version of every file of places. */
    public List<PlaceFile> files() {
        return files.newest();
    }

    /** The newest version of a file of places, byte for byte as it was loaded. */
    public Optional<byte[]> file(String name) {
        return files.newest(name).map(files::content);
    }

    /** The newest version of every list. */
    public List<ListVersion> lists() {
        return versions.newest();
    }

    /** All versions of a list, newest first; none: there is no such list. */
    public List<ListVersion> versions(String id) {
        return versions.versions(id);
    }

    /** A version of a list. */
    public Optional<ListVersion> version(String id, int version) {
        return versions.version(id, version);
    }

    /**
     * The newest version of the list.
     *
     * @throws NoSuchElementException if there is no such list
     */
    public CityList list(String id) {
        return list(versions.newest(id).orElseThrow(() -> new NoSuchElementException(id)));
    }

    /**
     * The version of the list, as an earlier decision used it.
     *
     * @throws NoSuchElementException if there is no such version
     */
    public CityList list(String id, int version) {
        return list(
                versions.version(id, version)
                        .orElseThrow(() -> new NoSuchElementException(id + " " + version)));
    }

    /** The rows of the version. */
    public CityList list(ListVersion version) {
        return read.computeIfAbsent(version, this::read);
    }

    /**
     * The file of the version, byte for byte as it was loaded.
     *
     * @throws NoSuchElementException if there is no such version
     */
    public byte[] content(String id, int version) {
        return versions.content(id, version)
                .orElseThrow(() -> new NoSuchElementException(id + " " + version));
    }

    /**
     * The city's figures by year from the newest version of a list whose columns are years.
     *
     * @param id of the list
     * @param code of the city
     */
    public Optional<Series> series(String id, String code) {
        return versions.newest(id)
                .filter(version -> version.info().series())
                .flatMap(
                        version ->
                                list(version)
                                        .row(code)
                                        .map(row -> new Series(version, code, byYear(row))));
    }

    /**
     * Loads a new version of a list, as a formal act of the host. Earlier versions stay.
     *
     * @param actor who acts
     * @param update what the new version is
     * @param content a CSV file with the columns of the list
     * @throws NoSuchElementException if there is no such list
     * @throws org.shifan.platform.ledger.NotAllowed if the actor may not
     * @throws Refused if nothing has changed
     */
    public Loading load(Actor actor, ListUpdate update, byte[] content) {
        return acts.perform(
                PlacesAct.LIST_LOADED,
                actor,
                "",
                "",
                update.id(),
                () -> {
                    versions.lock(update.id());
                    var newest = versions.newest(update.id()).orElseThrow();
                    return load(actor, update.of(newest.info()), newest, content);
                });
    }

    private Loading load(Actor actor, ListInfo info, ListVersion newest, byte[] content) {
        if (BuiltIn.same(newest, info, content)) {
            throw new Refused(PlacesRefusal.LIST_UNCHANGED, info.id(), newest.version());
        }
        int number = newest.version() + 1;
        var reading = ListChecks.read(info, number, content, gazetteers.now());
        if (reading.list().isEmpty()) {
            return new Loading.Unusable(reading.mistakes());
        }
        var list = reading.list().get();
        var version =
                new ListVersion(
                        info,
                        number,
                        list.sha256(),
                        list.rows().size(),
                        clock.instant(),
                        Optional.of(actor.organName()));
        versions.add(version, content, actor);
        ledger.record(
                PlacesAct.LIST_LOADED,
                actor,
                "",
                info.id(),
                Map.of(
                        "list", info.id(),
                        "version", number,
                        "sha256", list.sha256(),
                        "asOf", info.asOf().toString(),
                        "complete", info.complete(),
                        "standing", info.standing().name().toLowerCase(Locale.ROOT)));
        return new Loading.Loaded(version);
    }

    private static TreeMap<Integer, BigDecimal> byYear(CityList.Row row) {
        var byYear = new TreeMap<Integer, BigDecimal>();
        row.values()
                .forEach(
                        (column, value) -> {
                            if (column.matches("[0-9]{4}")) {
                                byYear.put(Integer.valueOf(column), new BigDecimal(value));
                            }
                        });
        return byYear;
    }

    private CityList read(ListVersion version) {
        return ListFile.read(
                        version.info().about(version.version()),
                        content(version.id(), version.version()))
                .list()
                .orElseThrow();
    }
}
