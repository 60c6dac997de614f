package org.shifan.programme.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.Office;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public finds the results of cities, and nothing before they are published. */
@ShifanTest
class CityResultSearchTests {
    @Autowired Selecting selecting;
    @Autowired Proposals proposals;
    @Autowired CityResultSearch search;
    @LocalServerPort int port;

    private List<String> found(String asked, Optional<Actor> actor, String call) {
        return search.find(asked, actor).stream()
                .map(one -> one.link().path())
                .filter(path -> path.startsWith("/calls/" + call + "/"))
                .toList();
    }

    @Test
    void aCityIsFoundByNameAndByReceiptOnceItsPageIsPublicAndByNobodyBefore() throws Exception {
        var started = selecting.signed();
        var call = started.call();
        var receipt = started.receipts().getFirst();
        var page = "/calls/" + call + "/cities/340100";
        try (var visitor = new Visitor(port, "127.0.0.22")) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(404);
            for (var asked : List.of("合肥", "hefei", receipt)) {
                assertThat(found(asked, Optional.empty(), call)).as(asked).isEmpty();
                assertThat(found(asked, Optional.of(Office.host()), call)).as(asked).isEmpty();
            }
            var unused = proposals.propose(Office.host(), call, Selecting.ROUND);
            for (var asked : List.of("合肥", "hefei", receipt)) {
                assertThat(found(asked, Optional.empty(), call)).as(asked).containsExactly(page);
            }
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theListIsServedAsDataAlsoToABrowser() throws Exception {
        var started = selecting.signed();
        var unused = proposals.propose(Office.host(), started.call(), Selecting.ROUND);
        try (var visitor = new Visitor(port, "127.0.0.22")) {
            var answer = visitor.get("/calls/" + started.call() + "/result.json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }
}
