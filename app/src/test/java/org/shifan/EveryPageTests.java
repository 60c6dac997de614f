package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.util.StringUtils;

/** What every page has, as whoever uses the product comes to it on the example. */
@Order(ExamplePortal.PUBLISHED)
class EveryPageTests {
    /** A table so long that nobody finds a row in it by looking. */
    private static final int LONG = 20;

    /** Those of the host have different duties, and pages. */
    private static final int OF_THE_HOST = 4;

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*[^<\\s] · [^<]+</title>");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>[^<]*[^<\\s][^<]*</h1>");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);
    private static final Pattern POST =
            Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern SCRIPTED =
            Pattern.compile(
                    "<button[^>]*type=\"button\"(?![^>]*hidden)[^>]*>"
                            + "|href=\"(#|javascript:[^\"]*)\"|\\son[a-z]+=\"[^\"]*\"");

    /**
     * What nobody comes to in the example: a link that is used once; the page of cities that report
     * for themselves, as {@link OwnSubmissionStory} does; plans on paper, as {@link PaperStory};
     * tables to fill in, which are files.
     */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "/link/{secret}",
                    "/people/invite/template",
                    "/calls/{id}/experts/many/template",
                    "/submission",
                    "/host/paper/plan/{city:[0-9]{6}}/withdraw",
                    "/host/cities/{city:[0-9]{6}}/supplement");

    /** Pages of a city to which links lead only while it drafts. */
    private static final String[] DRAFTING = {
        "/plan/measures/new",
        "/plan/measures/1-1",
        "/plan/measures/1-1/delete",
        "/plan/measures/table",
        "/plan/indicators/new",
        "/plan/indicators/I-01",
        "/plan/indicators/I-01/delete",
        "/plan/versions/1/restore",
        "/plan/sections/situation/revisions",
        "/plans/130100/compare?from=1&to=1",
        "/materials/supplement",
        "/account/password"
    };

    /** Pages of the host that are over when the list is published. */
    private static final String[] SELECTING = {
        "/calls/2013-second-batch/rounds/selection/panels/assign",
        "/calls/2013-second-batch/rounds/selection/consultation/new",
        "/calls/2013-second-batch/rounds/selection/text/new"
    };

    private static final List<Walk.Seen> SEEN = new ArrayList<>();
    private static Set<String> unseen = Set.of();

    @BeforeAll
    static void walk() throws Exception {
        var portal = ExamplePortal.at(ExamplePortal.PUBLISHED);
        var walk = new Walk(portal);
        SEEN.addAll(walk.as(Optional.empty()));
        for (var kind : OrganKind.values()) {
            var actors =
                    portal.bean(Identity.class).actors().stream()
                            .filter(actor -> actor.kind() == kind)
                            .filter(actor -> kind != OrganKind.CITY_LEAD || lead(actor))
                            .limit(kind == OrganKind.HOST ? OF_THE_HOST : 1)
                            .toList();
            for (var actor : actors) {
                SEEN.addAll(walk.as(Optional.of(actor), more(kind)));
            }
        }
        unseen = walk.unseen();
    }

    private static String[] more(OrganKind kind) {
        return switch (kind) {
            case CITY_LEAD -> DRAFTING;
            case HOST -> SELECTING;
            default -> new String[0];
        };
    }

    private static boolean lead(Actor actor) {
        return actor.place().equals("130100");
    }

    @Test
    void somebodyComesToEachKindOfPage() {
        assertThat(unseen).isEqualTo(ELSEWHERE);
        assertThat(SEEN).filteredOn(page -> page.status() != 200).isEmpty();
    }

    @Test
    void everyPageHasATitleAndOneHeading() {
        assertThat(SEEN).filteredOn(page -> count(TITLE, page.html()) != 1).isEmpty();
        assertThat(SEEN).filteredOn(page -> count(HEADING, page.html()) != 1).isEmpty();
        assertThat(SEEN)
                .filteredOn(page -> StringUtils.countOccurrencesOf(page.html(), "<h1") != 1)
                .isEmpty();
    }

    @Test
    void everyPageHasAWayBackUnlessEveryPageLeadsToIt() {
        assertThat(SEEN)
                .filteredOn(page -> !page.top() && !page.html().contains("class=\"breadcrumb\""))
                .isEmpty();
    }

    @Test
    void nothingWaitsForAScript() {
        assertThat(SEEN).filteredOn(page -> count(SCRIPTED, page.html()) > 0).isEmpty();
        assertThat(SEEN)
                .filteredOn(
                        page ->
                                POST.matcher(page.html())
                                        .results()
                                        .anyMatch(form -> lost(form.group())))
                .isEmpty();
    }

    /** A form that can be filled in and not be sent. */
    private static boolean lost(String form) {
        return !form.contains("type=\"submit\"") && !form.contains(" disabled");
    }

    @Test
    void whatIsDrawnIsSaidInWordsToo() {
        assertThat(SEEN)
                .filteredOn(
                        page ->
                                StringUtils.countOccurrencesOf(page.html(), "data-chart")
                                        > StringUtils.countOccurrencesOf(page.html(), "<noscript>"))
                .isEmpty();
    }

    @Test
    void everyLongTableCanBeSearchedSortedTurnedAndExported() {
        assertThat(SEEN).filteredOn(page -> !complete(main(page))).isEmpty();
    }

    private static boolean complete(String main) {
        boolean sorted = main.contains("sf-sort");
        boolean whole =
                main.contains("role=\"search\"")
                        && main.contains("format=csv")
                        && main.contains("format=xlsx")
                        // The ranking stands on one page, or its line would not be seen.
                        && (main.contains("sf-pages") || main.contains("sf-rank"));
        return (!sorted || whole)
                && TABLE.matcher(main).results().noneMatch(table -> bare(main, table.group()));
    }

    /**
     * Long, not a form, not part of a document that is read whole, and yet without a way to sort.
     */
    private static boolean bare(String main, String table) {
        boolean document = main.contains("measures.csv") || main.contains("sf-print");
        return StringUtils.countOccurrencesOf(table, "<tr") > LONG + 1
                && !table.contains("<input")
                && !table.contains("sf-sort")
                && !document;
    }

    private static String main(Walk.Seen page) {
        var main = MAIN.matcher(page.html());
        return main.find() ? main.group() : "";
    }

    private static long count(Pattern pattern, String html) {
        return pattern.matcher(html).results().count();
    }
}
