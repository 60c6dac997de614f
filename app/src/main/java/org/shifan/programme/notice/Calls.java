package org.shifan.programme.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shifan.decisions.bundle.CallOpening;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.Eligibility;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Accounts;
import org.shifan.platform.identity.HostSetUp;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Participants;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.OpenCalls;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The calls: a notice file becomes a call when its host opens it. */
@Service
public class Calls implements Participants, OpenCalls {
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Ledger ledger;
    private final Places places;
    private final Identity identity;
    private final Obstacles obstacles;
    private final Clock clock;

    /** A call never changes once it is open, so what was read once is kept. */
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    Calls(
            JdbcClient jdbc,
            Acts acts,
            Ledger ledger,
            Places places,
            Identity identity,
            Obstacles obstacles,
            Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.ledger = ledger;
        this.places = places;
        this.identity = identity;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    private record Opened(Call call, byte[] file, Map<String, CityList> lists, Eligibility rules) {}

    /**
     * Opens a call: a formal act over the hash of the file and of every list that it refers to. The
     * organs of the places that may take part are registered, so that their people can be invited.
     *
     * @param actor signs for the host
     * @param file the notice file
     * @throws Refused if the file has errors or lacks a part, or the call is open already
     */
    public Call open(Actor actor, byte[] file) {
        var reading = NoticeFile.read(file);
        var id = reading.notice().map(Notice::id).orElse("");
        return acts.perform(CallAct.OPENED, actor, id, "", id, () -> open(actor, file, reading));
    }

    /** Why the call of the notice could not be opened now, if it could not. */
    public Optional<Refused> obstacle(Actor actor, Notice notice) {
        return obstacles
                .of(actor, notice)
                .or(
                        () ->
                                find(notice.id())
                                        .map(call -> new Refused(CallRefusal.OPEN, notice.id())));
    }

    /** A new host opens its first call in the transaction that sets it up. */
    @EventListener
    void openFirst(HostSetUp first) {
        NotAllowed.unless(CallAct.OPENED, first.host(), "");
        var unused = open(first.host(), first.file(), NoticeFile.read(first.file()));
    }

    private Call open(Actor actor, byte[] file, NoticeFile.Reading reading) {
        var notice =
                reading.notice()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                CallRefusal.INVALID,
                                                reading.findings().size(),
                                                reading.findings().getFirst()));
        var obstacle = obstacles.of(actor, notice);
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        var lists = new TreeMap<String, CityList>();
        notice.listsNeeded().forEach(list -> lists.put(list, places.list(list)));
        register(notice);
        return keep(actor, notice, file, lists);
    }

    private void register(Notice notice) {
        var organs = new ArrayList<>(Accounts.named(notice));
        organs.addAll(
                new PlaceOrgans(notice)
                        .of(places.provinces(), places.cities(notice.document().date())));
        identity.setUpOrgans(organs);
    }

    private Call keep(Actor actor, Notice notice, byte[] file, Map<String, CityList> lists) {
        var entry =
                ledger.record(
                        CallAct.OPENED,
                        actor,
                        notice.id(),
                        notice.id(),
                        CallOpening.body(notice, lists.values(), places(notice.document().date())));
        var at = clock.instant();
        int added =
                jdbc.sql(
                                """
                                insert into calls.call (id, file, sha256, opened_at, entry)
                                values (?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                notice.id(),
                                file,
                                notice.sha256(),
                                at.atOffset(ZoneOffset.UTC),
                                entry)
                        .update();
        if (added == 0) {
            throw new Refused(CallRefusal.OPEN, notice.id());
        }
        lists.forEach(
                (id, list) ->
                        jdbc.sql("insert into calls.list (call, list, version) values (?, ?, ?)")
                                .params(notice.id(), id, list.about().version())
                                .update());
        return new Call(notice, at, entry);
    }

    @Override
    public boolean decides(String organ, String call) {
        return opened(call)
                .map(one -> one.call().notice().deciding())
                .map(all -> all.stream().anyMatch(one -> one.id().equals(organ)))
                .orElse(true);
    }

    @Override
    public boolean isOpen(String call) {
        return find(call).isPresent();
    }

    @Override
    public Optional<Text> title(String call) {
        return find(call).map(one -> one.notice().title());
    }

    /** Every open call, newest first. */
    public List<Call> all() {
        return jdbc
                .sql("select id from calls.call order by opened_at desc, id")
                .query(String.class)
                .list()
                .stream()
                .map(id -> opened(id).orElseThrow().call())
                .toList();
    }

    /**
     * The open calls in which the actor's organ has a part, newest first: of a central organ, those
     * that name it as host or joint organ; of everybody else, all.
     */
    public List<Call> of(Actor actor) {
        return all().stream()
                .filter(call -> !actor.kind().central() || decides(actor.organ(), call.id()))
                .toList();
    }

    /** The open call with the id. */
    public Optional<Call> find(String id) {
        return opened(id).map(Opened::call);
    }

    /**
     * The rules of an open call.
     *
     * @throws java.util.NoSuchElementException if there is none with the id
     */
    public Notice notice(String id) {
        return opened(id).orElseThrow().call().notice();
    }

    /** The exact bytes of the notice file that the call was opened with. */
    public byte[] file(String id) {
        return opened(id).orElseThrow().file().clone();
    }

    /** The lists that the call was opened with, by id, in the versions of that day. */
    public Map<String, CityList> lists(String id) {
        return opened(id).orElseThrow().lists();
    }

    /** The conditions of the call over its own lists, compiled once. */
    public Eligibility eligibility(String id) {
        return opened(id).orElseThrow().rules();
    }

    /** Every place as it was when the call's notice was signed. */
    public List<Place> places(String id) {
        return places(asOf(id));
    }

    private List<Place> places(LocalDate on) {
        return places.cities(on).stream().map(City::place).toList();
    }

    /** The city as it was when the call's notice was signed. */
    public Optional<Place> city(String id, String code) {
        return places.place(code, asOf(id));
    }

    /** The date whose administrative state the call uses: that of its notice. */
    public LocalDate asOf(String id) {
        return notice(id).document().date();
    }

    private Optional<Opened> opened(String id) {
        var known = opened.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var read =
                jdbc.sql("select file, opened_at, entry from calls.call where id = ?")
                        .param(id)
                        .query(
                                (row, n) ->
                                        read(
                                                id,
                                                row.getBytes("file"),
                                                row.getObject("opened_at", OffsetDateTime.class),
                                                row.getObject("entry", UUID.class)))
                        .optional();
        read.ifPresent(call -> opened.put(id, call));
        return read;
    }

    private Opened read(String id, byte[] file, OffsetDateTime at, UUID entry) {
        var notice = NoticeFile.parse(file);
        var lists = new TreeMap<String, CityList>();
        jdbc.sql("select list, version from calls.list where call = ?")
                .param(id)
                .query((row, n) -> places.list(row.getString("list"), row.getInt("version")))
                .list()
                .forEach(list -> lists.put(list.about().id(), list));
        return new Opened(
                new Call(notice, at.toInstant(), entry),
                file,
                Map.copyOf(lists),
                Eligibility.of(notice, lists));
    }
}
