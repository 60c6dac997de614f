package org.shifan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page, as {@code frame} in templates. */
public final class Frame {
    private final List<Contribution> contributions;
    private final List<InboxSource> inbox;
    private final boolean searchable;
    private final Viewer viewer;
    private final Formats formats;
    private final FrameSettings settings;

    Frame(
            List<Contribution> contributions,
            List<InboxSource> inbox,
            List<SearchSource> searches,
            Viewer viewer,
            Formats formats,
            FrameSettings settings) {
        this.contributions = List.copyOf(contributions);
        this.inbox = List.copyOf(inbox);
        this.searchable = !searches.isEmpty();
        this.viewer = viewer;
        this.formats = formats;
        this.settings = settings;
    }

    /** A place as shown. */
    public record Shown(String key, String path, int waiting, boolean current) {}

    /** Whether everything but the sources is invented. */
    public boolean example() {
        return settings.example();
    }

    /** Who looks. */
    public Viewer viewer() {
        return viewer;
    }

    /** Whether there is anything to search. */
    public boolean searchable() {
        return searchable;
    }

    /** What stands beside the mark. */
    public String subtitle() {
        return contributions.stream()
                .flatMap(module -> module.subtitle().stream())
                .findFirst()
                .map(text -> text.in(formats.language()))
                .orElseGet(() -> formats.say("web.subtitle"));
    }

    /** The title of the call in which the act will be done, if it belongs to one. */
    public Optional<String> call(Act act) {
        return contributions.stream()
                .flatMap(module -> module.call(act.path()).stream())
                .findFirst()
                .map(text -> text.in(formats.language()));
    }

    /** The installer's own text at the foot, or else the host; in the example nobody is. */
    public String footer() {
        return settings.footer(formats.language())
                .or(() -> example() ? Optional.empty() : host())
                .orElseGet(() -> formats.say("web.footer"));
    }

    private Optional<String> host() {
        return contributions.stream()
                .flatMap(module -> module.host().stream())
                .findFirst()
                .map(name -> formats.say("web.footer.host", name.in(formats.language())));
    }

    /** Links at the foot. */
    public List<Link> foot() {
        return contributions.stream().flatMap(module -> module.foot().stream()).toList();
    }

    /** The name of the actor's organ in the language of the request, if the actor is who looks. */
    public String organ(Actor actor) {
        return viewer.actor()
                .filter(actor::equals)
                .flatMap(same -> viewer.organ())
                .map(text -> text.in(formats.language()))
                .orElse(actor.organName());
    }

    /** The row of places for whoever looks. */
    public List<Shown> places(Page page) {
        var actor = viewer.actor();
        var places =
                contributions.stream()
                        .flatMap(module -> module.places().stream())
                        .filter(place -> place.to().test(actor))
                        .sorted(Comparator.comparingInt(Place::order))
                        .toList();
        var here = page.place().orElseGet(() -> path(request()));
        var current =
                places.stream()
                        .map(Place::path)
                        .filter(path -> below(here, path))
                        .max(Comparator.comparingInt(String::length));
        return places.stream()
                .map(
                        place ->
                                new Shown(
                                        place.key(),
                                        place.path(),
                                        waiting(place, actor),
                                        current.filter(place.path()::equals).isPresent()))
                .toList();
    }

    /** What waits for the actor in all modules, the most urgent first. */
    public List<InboxItem> inbox(Actor actor) {
        return inbox.stream()
                .flatMap(source -> source.itemsFor(actor).stream())
                .sorted(
                        Comparator.comparing(
                                        (InboxItem item) ->
                                                item.due()
                                                        .map(Deadline::exclusive)
                                                        .orElse(java.time.Instant.MAX))
                                .thenComparing(InboxItem::since))
                .toList();
    }

    /** The same page in the other language, as an address of this server. */
    public String otherLanguage() {
        var request = request();
        var get = request.getMethod().equals("GET");
        var path = get ? path(request) : "/";
        var query = request.getQueryString();
        return Prefix.of(request).inOtherLanguage().text()
                + path
                + (query == null || !get ? "" : "?" + query);
    }

    /** The root of the pages in the language and the call of the request. */
    public String root() {
        return request().getContextPath();
    }

    private static int waiting(Place place, Optional<Actor> actor) {
        return actor.map(place.waiting()::applyAsInt).orElse(0);
    }

    private static boolean below(String here, String path) {
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }

    /** The path that was asked for, without its {@link Prefix}. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed;
        return Prefix.split(path).path();
    }
}
