package org.shifan.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A request that lacks something is answered, and is no failure of the product. */
@ShifanTest
class LinkPagesTests {
    @Autowired ApplicationContext context;
    @Autowired Invitations invitations;
    @Autowired RequestMappingHandlerMapping mapping;
    @LocalServerPort int port;

    private String link() {
        var organ = "organ-" + UUID.randomUUID();
        var people = new People(context);
        var by = people.in(organ, OrganKind.CITY_LEAD, "", Duty.ADMINISTER).actor();
        var invited = new Invited(organ, "示例用户", Set.of(Duty.HANDLE));
        return "/link/" + invitations.invite(by, List.of(invited)).getFirst().secret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "username", "password", "again"})
    void anInvitationTakenUpWithoutAFieldNamesTheField(String missing) throws Exception {
        var link = link();
        var fields = new HashMap<>(Map.of("name", "示例用户", "username", "guest"));
        fields.putAll(Map.of("password", "plain words", "again", "plain words"));
        fields.remove(missing);
        try (var guest = new Visitor(port, "127.0.0.61")) {
            var answer = guest.send(link, link + "/account", fields, "text/html");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("请求缺少参数 " + missing).doesNotContain("Exception");
            var program = guest.send(link, "/en" + link + "/account", fields, "application/json");
            assertThat(program.statusCode()).isEqualTo(400);
            assertThat(program.body())
                    .contains("\"code\":\"http.400\"", "lacks the parameter " + missing);
        }
    }

    @Test
    void theAccountNamesItsOrgansInTheLanguageOfThePage() throws Exception {
        var organ = "organ-" + UUID.randomUUID();
        var me = new People(context).in(organ, OrganKind.JOINT, "", Duty.SIGN);
        var fields = Map.of("username", me.username(), "password", People.PASSWORD);
        try (var visitor = new Visitor(port, "127.0.0.62")) {
            visitor.send("/sign-in", "/sign-in", fields, "text/html");
            assertThat(visitor.get("/account").body()).contains(">示例机关 " + organ);
            assertThat(visitor.get("/en/account").body())
                    .contains(">Example organ " + organ)
                    .doesNotContain("示例机关");
        }
    }

    @Test
    void linksJustMadeAreSearchedAndBecomeAFileOnlyForWhoeverHasTheirSecrets() throws Exception {
        var people = new People(context);
        var organ = "organ-" + UUID.randomUUID();
        var me = people.in(organ, OrganKind.JOINT, "", Duty.ADMINISTER);
        var foreign = people.in("organ-" + UUID.randomUUID(), OrganKind.JOINT, "", Duty.ADMINISTER);
        var mine = List.of(secret(me, organ, "甲某"), secret(me, organ, "=乙某"));
        var theirs = secret(foreign, foreign.actor().organ(), "丙某");
        var secrets = String.join(" ", mine) + " " + theirs + " no-such-secret";
        try (var visitor = new Visitor(port, "127.0.0.63")) {
            var entrance = Map.of("username", me.username(), "password", People.PASSWORD);
            visitor.send("/sign-in", "/sign-in", entrance, "text/html");
            var found = links(visitor, Map.of("secrets", secrets, "q", "甲某"));
            assertThat(found.body())
                    .contains("/link/" + mine.getFirst(), "value=\"" + secrets + "\"", "查到 1 行")
                    .doesNotContain("/link/" + mine.getLast(), "/link/" + theirs);
            var csv = links(visitor, Map.of("secrets", secrets, "format", "csv"));
            assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                    .isEqualTo("attachment; filename=\"one-time-links.csv\"");
            assertThat(csv.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            assertThat(csv.body().lines()).first().isEqualTo("\uFEFF机关,姓名,职责,一次性链接,有效期至");
            assertThat(csv.body().lines().skip(1))
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches(
                            "示例机关 %s,甲某,经办,http://\\S+/link/%s,20\\d\\d-.* \\d\\d:\\d\\d.*"
                                    .formatted(organ, mine.getFirst()));
            assertThat(csv.body()).contains(",'=乙某,").doesNotContain(theirs);
            var workbook = links(visitor, Map.of("secrets", secrets, "format", "xlsx"));
            assertThat(workbook.body()).startsWith("PK");
        }
    }

    private HttpResponse<String> links(Visitor visitor, Map<String, String> fields)
            throws Exception {
        return visitor.send("/people/invite", "/people/links", fields, "text/html");
    }

    private String secret(People.Someone by, String organ, String name) {
        var invited = new Invited(organ, name, Set.of(Duty.HANDLE));
        return invitations.invite(by.actor(), List.of(invited)).getFirst().secret();
    }

    @Test
    void theTableToFillInHasTheHeadsOfTheLanguageAndALineForEachDuty() throws Exception {
        var organ = "organ-" + UUID.randomUUID();
        var me = new People(context).in(organ, OrganKind.JOINT, "", Duty.ADMINISTER);
        var fields = Map.of("username", me.username(), "password", People.PASSWORD);
        try (var visitor = new Visitor(port, "127.0.0.64")) {
            visitor.send("/sign-in", "/sign-in", fields, "text/html");
            assertThat(visitor.get("/people/invite/template?format=csv").body())
                    .startsWith("\uFEFF机关,姓名,职责")
                    .contains("示例机关 " + organ + ",示例，请改写或者删去,经办", ",管理");
            assertThat(visitor.get("/en/people/invite/template").body())
                    .startsWith("\uFEFForgan,name,duties")
                    .contains(",\"Example, replace or delete\",signs");
            assertThat(visitor.get("/people/invite").body())
                    .contains(
                            "href=\"/people/invite/template?format=csv\"",
                            "<span>" + organ + "</span>")
                    .as("a workbook is not read, so none is offered")
                    .doesNotContain("template?format=xlsx");
            assertThat(visitor.get("/people/invite/template?format=xlsx").body())
                    .startsWith("\uFEFF");
        }
    }

    /** Spring would fill the parts of a record with null, whatever the record says of them. */
    @Test
    void noPageTakesARecordWhosePartsARequestMayLack() {
        assertThat(mapping.getHandlerMethods().values())
                .hasSizeGreaterThan(100)
                .flatMap(method -> Arrays.asList(method.getMethodParameters()))
                .filteredOn(parameter -> parameter.getParameterType().isRecord())
                .filteredOn(parameter -> parameter.getParameterType() != Asked.class)
                .allSatisfy(
                        parameter ->
                                assertThat(parameter.getParameterAnnotations())
                                        .as(parameter.toString())
                                        .isNotEmpty());
    }
}
