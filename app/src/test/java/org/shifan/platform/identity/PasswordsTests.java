package org.shifan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        var hash = passwords.hash("plain words to remember");
        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("plain words to remember", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("plain words to remembeR", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("plain words to remember", Optional.empty())).isFalse();
        assertThat(passwords.matches("a password that nobody has", Optional.empty())).isFalse();
    }

    @Test
    void shortSimpleAndNamingPasswordsAreWeak() {
        assertThat(Passwords.weakness("123456789", "li")).isPresent();
        assertThat(Passwords.weakness("plain words", "li")).isEmpty();
        assertThat(Passwords.weakness("aaaaaaaaaaaa", "li")).isPresent();
        assertThat(Passwords.weakness("Zhangsan2026!", "zhangsan")).isPresent();
        assertThat(Passwords.weakness("x".repeat(129) + "abcde", "li")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "abcdefghijkl",
                "qwertyuiop12",
                "0987654321",
                "aaaabbbbccccdddd",
                "QWERTYUIOP",
                "zyxwvutsrq"
            })
    void aRunOfNeighboursIsWeak(String password) {
        assertThat(Passwords.weakness(password, "li")).isPresent();
    }
}
