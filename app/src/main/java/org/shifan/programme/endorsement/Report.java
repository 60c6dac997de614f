package org.shifan.programme.endorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.shifan.platform.ledger.Refused;

/**
 * One ranked report of a province's cities (汇总报送), or of one city where the call lets cities report
 * for themselves.
 *
 * @param id of the report
 * @param call the call's id
 * @param unit code of the province or city that reports
 * @param number of its document
 * @param dated date of the document (成文日期)
 * @param receivedAt when the server had received the last byte
 * @param standing whether it counts
 * @param reason the host's, where it accepted a late or a paper report
 * @param entry on the ledger
 * @param lines its cities, by rank
 */
public record Report(
        UUID id,
        String call,
        String unit,
        String number,
        LocalDate dated,
        Instant receivedAt,
        Standing standing,
        Optional<String> reason,
        UUID entry,
        List<Line> lines) {

    /** The same report, standing otherwise, under another entry. */
    Report as(Standing next, String why, UUID nextEntry, List<Line> nextLines) {
        return new Report(
                id,
                call,
                unit,
                number,
                dated,
                receivedAt,
                next,
                Optional.of(why),
                nextEntry,
                nextLines);
    }

    /** Whether a report counts. */
    public enum Standing {
        /** 已报送 in time */
        SUBMITTED,
        /** 逾期未受理 */
        REFUSED_LATE,
        /** 逾期受理 by the host */
        ACCEPTED_LATE,
        /** 收文登记 of a paper report by the host */
        REGISTERED,
        /** 已撤回 */
        WITHDRAWN;

        /** Whether the host has it. */
        public boolean received() {
            return this == SUBMITTED || this == ACCEPTED_LATE || this == REGISTERED;
        }
    }

    /**
     * A city in the report.
     *
     * @param application whose
     * @param city its code
     * @param rank from 1
     * @param receipt number given on receipt
     * @param packageHash SHA-256 of the package's manifest
     * @param over reported above the limit
     * @param specialReason why it is reported although it may meet no condition (特殊情况)
     */
    public record Line(
            UUID application,
            String city,
            int rank,
            Optional<String> receipt,
            Optional<String> packageHash,
            boolean over,
            Optional<String> specialReason) {}

    /**
     * How a report came on paper (收文登记).
     *
     * @param receivedBy who took it in, as written in the register of the mail room
     * @param copies how many
     * @param name of the scanned file
     * @param scan its bytes, as kept
     */
    public record Paper(
            String receivedBy,
            int copies,
            String name,
            org.shifan.platform.documents.Document scan) {}

    /**
     * A joint organ's copy (抄送).
     *
     * @param organ its id
     * @param seenAt when it opened the copy, if it has
     * @param seenBy who did, as shown
     */
    public record Copy(String organ, Optional<Instant> seenAt, Optional<String> seenBy) {}

    /** What is asked to be reported: the application, its rank, and a reason if one is needed. */
    public record Wanted(UUID application, int rank, Optional<String> specialReason) {}

    /** Why a report with these ranks would be refused; empty if they run from 1. */
    public static Optional<Refused> refusesRanks(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Optional.of(new Refused(EndorsementRefusal.EMPTY));
        }
        var ranks = wanted.stream().map(Wanted::rank).sorted().toList();
        return ranks.equals(IntStream.rangeClosed(1, wanted.size()).boxed().toList())
                ? Optional.empty()
                : Optional.of(new Refused(EndorsementRefusal.RANKS, ranks));
    }

    /** The report's document. */
    public record Document(String number, LocalDate dated) {}
}
