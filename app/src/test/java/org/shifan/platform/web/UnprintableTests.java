package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShifanTest
class UnprintableTests {
    @LocalServerPort int port;

    @Test
    void theCharacterNulIsAnsweredAsAWrongRequestWhereverItStands() throws Exception {
        try (var visitor = new Visitor(port, "127.0.0.13")) {
            assertThat(visitor.get("/search?q=%00a").statusCode()).isEqualTo(400);
            assertThat(visitor.get("/verify?q=%00").statusCode()).isEqualTo(400);
            var signIn =
                    visitor.send(
                            "/sign-in",
                            "/sign-in",
                            Map.of("username", "a\0b", "password", "plain words"),
                            "text/html");
            assertThat(signIn.statusCode()).isEqualTo(400);
            assertThat(signIn.body()).contains("格式不对");
        }
    }

    @Test
    void aFileOfAnUnknownKindIsNotMade() throws Exception {
        try (var visitor = new Visitor(port, "127.0.0.13")) {
            assertThat(visitor.get("/ledger?format=jsonl").statusCode()).isEqualTo(200);
        }
    }
}
