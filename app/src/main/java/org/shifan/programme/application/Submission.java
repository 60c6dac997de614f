package org.shifan.programme.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sealed submission.
 *
 * @param receipt its number, never reused
 * @param application whose
 * @param attempt counted from 1
 * @param receivedAt when the server had received the last byte
 * @param plan SHA-256 of the plan's version
 * @param packageHash SHA-256 of the manifest, which names every part by its own hash
 * @param manifest canonical JSON
 * @param entry the report on the ledger
 * @param withdrawnAt when it was withdrawn, if it was
 */
public record Submission(
        String receipt,
        UUID application,
        int attempt,
        Instant receivedAt,
        String plan,
        String packageHash,
        byte[] manifest,
        UUID entry,
        Optional<Instant> withdrawnAt) {}
