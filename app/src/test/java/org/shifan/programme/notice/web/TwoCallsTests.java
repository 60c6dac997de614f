package org.shifan.programme.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An organ works in an older call beside the newest one. */
@ShifanTest
class TwoCallsTests {
    private static final String CITY = "340100";

    @Autowired Reviewing reviewing;
    @Autowired Register register;
    @Autowired Calls calls;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;

    private String older;
    private String in;
    private String newer;

    /** What waits in the older call is not there in the newer one. */
    @BeforeEach
    void aNewerCallIsOpenedWhileAnApplicationWaits() {
        older = reviewing.open();
        in = "/in/" + older;
        var unused = reviewing.reported(older, CITY);
        newer = reviewing.open();
    }

    private Visitor host() throws Exception {
        return signedIn(new People(context).in("ndrc", OrganKind.HOST, "", Duty.values()));
    }

    private Visitor signedIn(People.Someone someone) throws Exception {
        var visitor = new Visitor(port, "127.0.0.33");
        var fields = Map.of("username", someone.username(), "password", People.PASSWORD);
        var unused = visitor.send("/sign-in", "/sign-in", fields, "text/html");
        return visitor;
    }

    @Test
    void theInboxLeadsIntoTheCallInWhichSomethingWaits() throws Exception {
        try (var host = host()) {
            assertThat(host.get("/inbox").body())
                    .contains("href=\"" + in + "/host/cities/" + CITY + "\"", "合肥市（");
            assertThat(host.get(in + "/inbox").body())
                    .contains("href=\"" + in + "/host/cities/" + CITY + "\"", "合肥市<");
            assertThat(host.get("/search?q=合肥").body())
                    .contains("href=\"" + in + "/host/cities/" + CITY + "\"");
        }
    }

    @Test
    void everyLinkAndFormThereStaysInThatCall() throws Exception {
        try (var host = host()) {
            var page = in + "/host/cities/" + CITY;
            assertThat(host.get("/host/cities/" + CITY).statusCode()).isEqualTo(404);
            assertThat(host.get(page).body())
                    .contains("href=\"" + in + "/inbox\"", "action=\"" + page + "/")
                    .contains("hreflang=\"en\" href=\"/en" + page + "\"")
                    .doesNotContain("href=\"/inbox\"");
            assertThat(host.get("/en" + page).body())
                    .contains("href=\"/en" + in + "/inbox\"", "href=\"" + page + "\"");

            var fields = Map.of("password", People.PASSWORD);
            var answer = host.send(page, page + "/pass", fields, "text/html");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(page);
            assertThat(register.find(older, CITY))
                    .hasValueSatisfying(
                            one -> assertThat(one.state()).isNotEqualTo(State.REPORTED));
        }
    }

    @Test
    void theBarAndTheCardOfAnActNameTheCallInWhichOneIs() throws Exception {
        var id = Programme.id();
        var file = new String(Programme.notice(id), StandardCharsets.UTF_8);
        var titled = file.replace("第二批国家电子商务示范城市创建工作", "另一批示范城市创建工作");
        calls.open(Office.host(), titled.getBytes(StandardCharsets.UTF_8));
        var bar = "<small class=\"sf-call\" title=\"另一批示范城市创建工作\">";
        var row = "<dd>另一批示范城市创建工作</dd>";
        var organ = "named-calls-340200";
        try (var city =
                signedIn(
                        new People(context)
                                .in(organ, OrganKind.CITY_LEAD, "340200", Duty.HANDLE))) {
            assertThat(city.get("/in/" + id + "/plan").body()).contains(bar, row);
            assertThat(city.get(in + "/plan").body())
                    .contains("<dd>第二批国家电子商务示范城市创建工作</dd>")
                    .doesNotContain("另一批");
        }
        try (var host = host()) {
            assertThat(host.get(in + "/calls/" + id + "/experts/new").body()).contains(row);
            assertThat(host.get("/people/invite").body()).doesNotContain(row, "所属批次");
        }
    }

    @Test
    void theFootNamesTheHost() throws Exception {
        try (var visitor = new Visitor(port, "127.0.0.33")) {
            assertThat(visitor.get("/permissions").body())
                    .contains("主办单位：国家发展和改革委员会")
                    .doesNotContain("部署单位");
            assertThat(visitor.get("/en/permissions").body())
                    .contains("Host: National Development and Reform Commission");
        }
    }

    @Test
    void theListOfCallsLeadsFromOneToTheOther() throws Exception {
        try (var host = host()) {
            assertThat(host.get("/calls?size=500").body())
                    .contains("正在办理", "href=\"" + in + "/inbox\"");
            var redirect = host.get("/in/" + newer + in + "/inbox?q=a");
            assertThat(redirect.statusCode()).isEqualTo(302);
            assertThat(redirect.headers().firstValue("Location").orElseThrow())
                    .endsWith(in + "/inbox?q=a");
        }
    }

    @Test
    void aFormActsInTheCallInWhichItsPageWasDrawnWhateverIsOpenedMeanwhile() throws Exception {
        var organ = "two-calls-" + CITY;
        try (var city =
                signedIn(new People(context).in(organ, OrganKind.CITY_LEAD, CITY, Duty.HANDLE))) {
            var page = city.get("/plan").body();
            var action = "/in/" + newer + "/plan/start";
            assertThat(page).contains("action=\"" + action + "\"");
            assertThat(city.get("/en/plan").body()).contains("action=\"/en" + action + "\"");
            var newest = reviewing.open();
            var fields = Map.of("password", People.PASSWORD);
            var answer = city.send("/account", action, fields, "text/html");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("/in/" + newer + "/plan");
            assertThat(register.find(newer, CITY)).isPresent();
            assertThat(register.find(newest, CITY)).isEmpty();
        }
    }

    @Test
    void inACallThatThereIsNotThereIsNothingToDo() throws Exception {
        try (var host = host()) {
            for (var page : List.of("/", "/host", "/inbox", "/calls", "/plan")) {
                for (var language : List.of("", "/en")) {
                    var answer = host.get(language + "/in/nothing" + page);
                    assertThat(answer.statusCode()).as(page).isEqualTo(404);
                    assertThat(answer.body()).contains("href=\"" + language + "/inbox\"");
                }
            }
        }
    }
}
