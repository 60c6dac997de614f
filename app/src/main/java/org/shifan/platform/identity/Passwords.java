package org.shifan.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.web.Words;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and says which ones are good enough. */
@Component
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final String ROWS = "1234567890 qwertyuiop asdfghjkl zxcvbnm";

    private final Argon2PasswordEncoder encoder =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    // Each hash takes 16 MB and a core for a while; more at once would only be slower together.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private @Nullable String nobody;

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            var hash = encoder.encode(password);
            return java.util.Objects.requireNonNull(hash);
        } finally {
            turns.release();
        }
    }

    /** Takes as long where there is no hash, so that time does not tell which names exist. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var kept = hash.orElseGet(this::nobody);
        turns.acquireUninterruptibly();
        try {
            boolean matches = encoder.matches(password, kept);
            return matches && hash.isPresent();
        } finally {
            turns.release();
        }
    }

    private synchronized String nobody() {
        if (nobody == null) {
            nobody = hash("a password that nobody has");
        }
        return nobody;
    }

    /** Why the password is not good enough, or empty. */
    static Optional<Words> weakness(String password, String username) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(
                    Words.of("identity.password.length", SHORTEST, LONGEST, password.length()));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(Words.of("identity.password.name"));
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of(Words.of("identity.password.simple"));
        }
        return isRow(password) ? Optional.of(Words.of("identity.password.row")) : Optional.empty();
    }

    /** Whether most of it follows an alphabet, the digits or a row of the keyboard, or repeats. */
    private static boolean isRow(String password) {
        var text = password.toLowerCase(Locale.ROOT);
        int chosen = 1;
        for (int i = 1; i < text.length(); i++) {
            if (!follows(text.charAt(i - 1), text.charAt(i))) {
                chosen++;
            }
        }
        return chosen < SHORTEST / 2;
    }

    private static boolean follows(char one, char next) {
        int at = ROWS.indexOf(one);
        return Math.abs(next - one) <= 1
                || at >= 0
                        && (ROWS.startsWith("" + next, at + 1)
                                || at > 0 && ROWS.charAt(at - 1) == next);
    }
}
