package org.shifan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A name is locked by itself; who tries many names from one address is stopped by the address. */
@ShifanTest
class SignInLimitTests {
    private static final int MOST = 50;

    @Autowired ApplicationContext context;
    @LocalServerPort int port;

    private HttpResponse<String> signIn(String address, String name, String language, String accept)
            throws Exception {
        // Everybody begins without a session, as an attacker would.
        try (var visitor = new Visitor(port, address)) {
            return visitor.send(
                    language + "/sign-in",
                    language + "/sign-in",
                    Map.of("username", name, "password", People.PASSWORD),
                    accept);
        }
    }

    private String place(String address, String name) throws Exception {
        var answer = signIn(address, name, "", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void fromAnAddressThatFailedTooOftenNobodySignsInUntilLaterAndSuccessesDoNotCount()
            throws Exception {
        var somebody = new People(context).in("experts", OrganKind.EXPERTS, "", Duty.HANDLE);
        var nobody = "nobody-" + UUID.randomUUID();
        for (int i = 1; i < MOST; i++) {
            assertThat(place("127.0.0.21", nobody)).as("try %d", i).contains("failed=");
        }
        assertThat(place("127.0.0.21", somebody.username())).endsWith("/inbox");
        assertThat(place("127.0.0.21", somebody.username())).endsWith("/inbox");
        assertThat(place("127.0.0.21", nobody)).contains("failed=");

        var right = signIn("127.0.0.21", somebody.username(), "", "text/html");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(right.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 15 * 60);
        assertThat(right.body())
                .contains("sign-in.too-many", "15 分钟内没有成功的已满 50 次", "分钟以后再登录")
                .doesNotContain("不予受理也留存证记录");
        assertThat(signIn("127.0.0.21", somebody.username(), "/en", "text/html").body())
                .contains("50 attempts to sign in from your network address have failed");
        var program = signIn("127.0.0.21", nobody, "", "application/json");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.body()).contains("\"code\":\"sign-in.too-many\"");

        assertThat(place("127.0.0.22", somebody.username())).endsWith("/inbox");
    }
}
