package org.shifan.platform.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.decisions.notice.Text;

/**
 * What a receipt says of a report that was received.
 *
 * @param call title of the call
 * @param number of the receipt
 * @param receivedAt when the last byte had been received
 * @param zone in which that is shown
 * @param from who reported
 * @param to to whom
 * @param copies who got copies; may be empty
 * @param documentNumber of the report
 * @param city whose application it is
 * @param packageSha256 of the sealed package, lower-case hex
 * @param items what the package holds
 * @param special late, on paper or withdrawn; empty: received as the notice asks
 * @param proof of the act on the ledger
 */
public record ReceiptSheet(
        Text call,
        String number,
        Instant receivedAt,
        ZoneId zone,
        Text from,
        Text to,
        List<Text> copies,
        String documentNumber,
        Text city,
        String packageSha256,
        List<Item> items,
        Optional<Special> special,
        Receipt proof) {

    /**
     * Something in the package.
     *
     * @param what the material as the notice calls it, for a file
     * @param name of the file, number of the document, or version of the plan
     * @param sha256 of its bytes; a document that is only named has none
     */
    public record Item(Kind kind, Optional<Text> what, String name, Optional<String> sha256) {

        /** Kinds of thing in a package. */
        public enum Kind {
            PLAN,
            APPROVAL,
            AGREEMENT,
            FILE
        }
    }

    /** What must be said beside the receipt, with the reason that was given. */
    public record Special(Manner manner, String reason) {}

    /** How a report came, or went, otherwise than usual. */
    public enum Manner {
        /** 逾期受理 */
        LATE,
        /** 收文登记 */
        PAPER,
        /** 已撤回 */
        WITHDRAWN
    }
}
