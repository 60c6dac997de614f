package org.shifan;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Page;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Walks through the example from link to link without a browser, to one page of each kind for each
 * who walks, and no more than a few of a kind in all.
 */
final class Walk {
    private static final int ENOUGH = 3;
    private static final int FORBIDDEN = 403;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ExamplePortal portal;
    private final List<PathPattern> pages = new ArrayList<>();
    private final Map<String, Integer> often = new HashMap<>();

    /**
     * A page that was seen.
     *
     * @param who by whom
     * @param kind the pattern of its address
     * @param top whether every page leads to it
     */
    record Seen(String who, String kind, String path, int status, String html, boolean top) {
        @Override
        public String toString() {
            return path + " as " + who;
        }
    }

    Walk(ExamplePortal portal) {
        this.portal = portal;
        portal.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, method) -> {
                            boolean page = method.getMethod().getReturnType().equals(Page.class);
                            var methods = mapping.getMethodsCondition().getMethods();
                            var patterns = mapping.getPathPatternsCondition();
                            if (page && methods.contains(RequestMethod.GET) && patterns != null) {
                                pages.addAll(patterns.getPatterns());
                            }
                        });
    }

    /** Kinds of pages to which nobody has come. */
    Set<String> unseen() {
        var unseen = new TreeSet<String>();
        pages.forEach(pattern -> unseen.add(pattern.getPatternString()));
        unseen.removeAll(often.keySet());
        return unseen;
    }

    /**
     * What somebody sees.
     *
     * @param actor empty: somebody without an account
     * @param also addresses to which no link leads at this stage; passed over where they are not
     *     for this actor
     */
    List<Seen> as(Optional<Actor> actor, String... also) throws Exception {
        try (var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            if (actor.isPresent()) {
                enter(client, actor.get());
            }
            return walk(client, actor.map(one -> one.organName()).orElse("the public"), also);
        }
    }

    private List<Seen> walk(HttpClient client, String who, String... also) throws Exception {
        var seen = new ArrayList<Seen>();
        var kinds = new HashSet<String>();
        var first = get(client, "/calls");
        var frame = new LinkedHashSet<String>();
        for (var link : links(MAIN.matcher(first.body()).replaceAll(""))) {
            // Some places lead on to the page of the newest call.
            boolean leadsOn = kind(link).isEmpty() && !link.contains(".");
            frame.add(leadsOn ? get(client, link).uri().getPath() : link);
        }
        var next = new ArrayDeque<String>(frame);
        next.addAll(List.of(also));
        while (!next.isEmpty()) {
            var path = next.remove();
            var kind = kind(path);
            boolean top = frame.contains(path);
            if (kind.isEmpty() || !kinds.add(kind.get())) {
                continue;
            }
            if (!top && often.getOrDefault(kind.get(), 0) >= ENOUGH) {
                continue;
            }
            var answer = get(client, path);
            if (answer.statusCode() == FORBIDDEN && List.of(also).contains(path)) {
                continue; // for a colleague
            }
            var _ = often.merge(kind.get(), 1, Integer::sum);
            seen.add(new Seen(who, kind.get(), path, answer.statusCode(), answer.body(), top));
            next.addAll(links(answer.body()));
        }
        return seen;
    }

    private static Set<String> links(String html) {
        var links = new LinkedHashSet<String>();
        var found = LINK.matcher(html);
        while (found.find()) {
            var link = found.group(1).replace("&amp;", "&");
            if (!link.startsWith("/en") && !link.contains("format=")) {
                links.add(link);
            }
        }
        return links;
    }

    /**
     * The pattern of the page, the most exact; nothing if it is a file, or none of the product's.
     */
    private Optional<String> kind(String link) {
        var path = PathContainer.parsePath(link.replaceFirst("\\?.*", ""));
        return pages.stream()
                .filter(pattern -> pattern.matches(path))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(portal.address(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private void enter(HttpClient client, Actor actor) throws IOException, InterruptedException {
        var page =
                client.send(
                        HttpRequest.newBuilder(portal.address("/example/actors")).build(),
                        BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("no form at /example/actors");
        }
        URI address = portal.address("/example/sign-in");
        var form =
                "office=%s&_csrf=%s"
                        .formatted(
                                actor.office(),
                                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var _ =
                client.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding());
    }
}
