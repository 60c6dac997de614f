package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ShifanTest
class FrameTests {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private HttpResponse<String> get(String path, String accept)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theLanguageIsThatOfTheAddressAndLinksKeepIt() throws Exception {
        var chinese = get("/permissions?q=a", "text/html").body();
        var english = get("/en/permissions?q=a", "text/html").body();
        assertThat(chinese)
                .contains("<html lang=\"zh-CN\"", "hreflang=\"en\" href=\"/en/permissions?q=a\"")
                .contains("href=\"/sign-in\"");
        assertThat(english)
                .contains("<html lang=\"en\"", "hreflang=\"zh-CN\" href=\"/permissions?q=a\"")
                .contains("href=\"/en/sign-in\"");
    }

    @Test
    void filesHaveOneAddressForBothLanguagesAndMayBeKeptForEver() throws Exception {
        var sheet = Pattern.compile("href=\"(/shifan-[0-9a-f]{32}\\.css)\"");
        var chinese = sheet.matcher(get("/permissions", "text/html").body());
        var english = sheet.matcher(get("/en/nowhere", "text/html").body());
        assertThat(chinese.find()).isTrue();
        assertThat(english.find()).isTrue();
        assertThat(english.group(1)).isEqualTo(chinese.group(1));
        var file = get(chinese.group(1), "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
    }

    @Test
    void everyAnswerForbidsWhatDoesNotComeFromHere() throws Exception {
        for (var path : new String[] {"/permissions", "/en/nowhere", "/sign-in"}) {
            var headers = get(path, "text/html").headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src"
                                    + " 'self' data:; font-src 'self'; connect-src 'self'; form-action"
                                    + " 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void aReaderGetsNoCookie() throws Exception {
        assertThat(get("/permissions", "text/html").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/inbox", "text/html").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageAsked() throws Exception {
        var chinese = get("/nowhere", "text/html");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有这个页面", "回到首页");
        assertThat(get("/en/nowhere", "text/html").body()).contains("No such page");
        var program = get("/en/nowhere", "application/json");
        assertThat(program.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(program.body()).contains("\"code\":\"http.404\"").doesNotContain("<html");
    }

    @Test
    void aProgramThatHasNotSignedInIsToldSoInBothLanguages() throws Exception {
        for (var path : new String[] {"/inbox", "/en/inbox"}) {
            var answer = get(path, "application/json");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("\"code\":\"http.401\"")
                    .contains(path.startsWith("/en") ? "Sign in, then" : "请先登录");
        }
    }

    @Test
    void organsStandByKindAndPlaceAndAreChosenByKind() throws Exception {
        var name = "rank" + java.util.UUID.randomUUID();
        var people = new People(context);
        people.register("a-" + name, OrganKind.CITY_LEAD, "340100", Optional.empty());
        people.register("b-" + name, OrganKind.PROVINCE_COMMISSION, "340000", Optional.empty());
        people.register("c-" + name, OrganKind.PROVINCE_COMMISSION, "110000", Optional.empty());
        people.register("d-" + name, OrganKind.JOINT, "", Optional.empty());
        people.register("e-" + name, OrganKind.HOST, "", Optional.empty());
        var all = get("/en/organs?q=" + name, "text/html").body();
        assertThat(Pattern.compile("/organs/([a-e])-").matcher(all).results())
                .extracting(one -> one.group(1))
                .containsExactly("e", "d", "c", "b", "a");
        assertThat(all).contains(">Joint organ<").doesNotContain("Joint organs");
        var joint = get("/en/organs?q=" + name + "&f-kind=Joint+organ", "text/html").body();
        assertThat(joint).contains("/organs/d-").doesNotContain("/organs/e-", "/organs/a-");
    }

    @Test
    void aTableIsTheSameAsAFile() throws Exception {
        var csv = get("/permissions?format=csv&sort=code", "text/html");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"permissions.csv\"");
        assertThat(csv.body()).startsWith("\uFEFF权限,代码,持有者\r\n").contains(",people.read,");
        assertThat(get("/en/permissions?format=csv", "text/html").body())
                .startsWith("\uFEFFPermission,Code,Held by\r\n");
        assertThat(get("/permissions?format=xlsx", "text/html").body()).startsWith("PK");
    }

    @Test
    void aMeaninglessRequestIsNotAFailureOfTheProduct() throws Exception {
        assertThat(get("/permissions?page=%27--&sort=%00", "text/html").statusCode())
                .isLessThan(500);
        assertThat(get("/organs/%2e%2e%2f", "text/html").statusCode()).isBetween(400, 499);
        assertThat(get("/account/office", "text/html").statusCode()).isEqualTo(405);
    }
}
