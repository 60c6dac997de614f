package org.shifan.platform.ledger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Somebody who acts, what may be done, and why it may be refused. */
public enum Writing implements ActType {
    WRITTEN;

    public static final Actor SOMEBODY =
            new Actor(
                    UUID.fromString("6b1f0d1e-7a0e-4c43-9d3c-0d2a51c5a6b1"),
                    "示例用户甲",
                    UUID.fromString("0c9f5c55-6a5c-4b0e-8f4e-3f6d5b7a9e21"),
                    "ndrc",
                    "国家发展改革委",
                    OrganKind.HOST,
                    "",
                    Set.of(Duty.SIGN));

    public static final Actor STRANGER =
            new Actor(
                    UUID.fromString("f2f5a6f0-40a7-4c8d-b8b5-5a3f4e0b9c77"),
                    "示例用户乙",
                    UUID.fromString("a7a1c9b2-13f2-4d7c-9a52-0b8f7d6e5c43"),
                    "experts",
                    "专家库",
                    OrganKind.EXPERTS,
                    "",
                    Set.of());

    enum Refusal implements RefusalCode {
        LATE;

        @Override
        public String code() {
            return "test.late";
        }
    }

    @Override
    public String code() {
        return "test.written";
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.kind() == OrganKind.HOST;
    }

    /** Records one act about the subject, in the transaction that is open. */
    public static UUID write(Ledger ledger, String subject) {
        return ledger.record(WRITTEN, SOMEBODY, "test-call", subject, Map.of("subject", subject));
    }
}
