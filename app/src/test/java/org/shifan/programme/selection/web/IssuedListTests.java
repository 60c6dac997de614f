package org.shifan.programme.selection.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Hash;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Column;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is read of a list once it is issued, by anybody and by who ranked it. */
@ShifanTest
class IssuedListTests {
    private static final String ROUND = Selecting.ROUND;

    @Autowired Selecting selecting;
    @Autowired Decisions decisions;
    @Autowired Proposals proposals;
    @Autowired Issues issues;
    @Autowired Calls calls;
    @Autowired RankingPages rankings;
    @Autowired Formats formats;
    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    private void propose(Selecting.Started started) {
        var unused = proposals.propose(Office.host(), started.call(), ROUND);
        selecting.letTheTimeRunOut(started);
    }

    private void issue(Selecting.Started started) {
        var unused =
                issues.issue(
                        Office.host(),
                        started.call(),
                        ROUND,
                        "示例〔2013〕9号",
                        LocalDate.of(2013, 9, 15));
    }

    @Test
    void anybodyReadsTheTextThatAllOrgansSignedOnceItsListIsIssued() throws Exception {
        var started = selecting.signed();
        propose(started);
        var path = "/calls/" + started.call() + "/result";
        var signed = decisions.newest(started.call(), ROUND).orElseThrow();
        assertThat(page(path)).doesNotContain(signed.text().strip(), signed.sha256());
        assertThat(get(path + "/text").statusCode()).isEqualTo(404);
        assertThat(get(path + "/text.txt").statusCode()).isEqualTo(404);
        issue(started);
        for (var shown : List.of(page(path), page(path + "/text"))) {
            assertThat(shown)
                    .contains(signed.text().strip(), signed.sha256(), "示例〔2013〕9号", "2013-09-15");
            for (var organ : calls.notice(started.call()).deciding()) {
                var at = formats.minute(signed.signatureOf(organ.id()).orElseThrow().at());
                assertThat(shown.replaceAll("<[^>]*>|\\s+", " "))
                        .containsPattern(organ.name().in("zh") + " +" + at);
            }
        }
        assertThat(Hash.sha256Hex(get(path + "/text.txt").body())).isEqualTo(signed.sha256());
        assertThat(page("/calls/%s/cities/340100".formatted(started.call())))
                .contains(path + "/text");
    }

    @Test
    void theTextStaysInsideWhereTheCallDoesNotMakeTheOutcomePublic() throws Exception {
        var started = selecting.signed(Map.of("result: public", "result: on-request"));
        propose(started);
        issue(started);
        var path = "/calls/" + started.call() + "/result";
        var signed = decisions.newest(started.call(), ROUND).orElseThrow();
        assertThat(page(path)).contains("示例〔2013〕9号").doesNotContain(signed.text().strip());
        assertThat(get(path + "/text").statusCode()).isEqualTo(404);
        assertThat(get(path + "/text.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theFilesOfTheResultSayOfEveryCityWhyItStandsWhereItStands() throws Exception {
        var started = selecting.signed();
        propose(started);
        var path = "/calls/" + started.call() + "/result?format=csv";
        var listed = page(path).lines().toList();
        assertThat(listed.getFirst()).endsWith(",理由");
        assertThat(listed.get(1)).matches(".*,.{10,}。\"?");
        assertThat(page("/en" + path).lines().findFirst().orElseThrow()).endsWith(",Why");
        // The page finds by words of the reasons what the file finds, though it shows them
        // elsewhere.
        var sought = "&q=" + URLEncoder.encode("会商列入", UTF_8);
        assertThat(page(path + sought).lines()).hasSize(listed.size());
        assertThat(page(path.replace("format=csv", "") + sought))
                .contains("/cities/340100")
                .doesNotContain(">理由<");
        var others = page("/calls/" + started.call() + "/result?others-format=csv");
        assertThat(others.lines().skip(1)).hasSize(2).allMatch(row -> row.matches(".*。\"?"));
    }

    @Test
    void everyCriterionOfTheRankingSaysWhatItWeighs() {
        var started = selecting.ranked(1, 5, 4, 3);
        var heads =
                calls.notice(started.call()).settings().review().criteria().stream()
                        .map(Weighed::new)
                        .map(Weighed::head)
                        .toList();
        assertThat(listing(started).columns()).extracting(Column::title).containsAll(heads);
        assertThat((List<?>) model(started).get("criteria"))
                .extracting(one -> ((Weighed) one).head())
                .isEqualTo(heads);
        assertThat(heads)
                .extracting(formats::say)
                .allMatch(head -> head.matches(".+ [0-9]+%"))
                .anyMatch(head -> head.endsWith(" 15%"))
                .anyMatch(head -> head.endsWith(" 30%"));
    }

    @Test
    void theRankingSaysWhoIsSelectedOnceTheListIsIssued() {
        var started = selecting.signed();
        propose(started);
        assertThat(results(started))
                .containsExactly(
                        "selection.choice.in", "selection.choice.out", "selection.choice.out");
        issue(started);
        assertThat(results(started))
                .containsExactly(
                        "application.state.DESIGNATED",
                        "application.state.NOT_DESIGNATED",
                        "application.state.NOT_DESIGNATED");
    }

    private List<String> results(Selecting.Started started) {
        var table = (Rows.Table) model(started).get("table");
        return Objects.requireNonNull(table).rows().stream()
                .map(Row::badge)
                .map(Badge::words)
                .map(words -> ((Words.Message) words).key())
                .toList();
    }

    private Listing<?> listing(Selecting.Started started) {
        return (Listing<?>) Objects.requireNonNull(model(started).get("cities"));
    }

    private Map<String, Object> model(Selecting.Started started) {
        return rankings.show(started.call(), ROUND, Office.host(), new Asked("/", Map.of()))
                .getModel();
    }

    private String page(String path) throws Exception {
        return new String(get(path).body(), UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return client.send(
                request.header("Accept", "text/html").build(), BodyHandlers.ofByteArray());
    }
}
