package org.shifan.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Performs formal acts: checks the permission, runs the work in one transaction together with its
 * ledger entry, and records a refusal in a transaction of its own.
 */
@Service
public class Acts {
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    Acts(PlatformTransactionManager transactions, Ledger ledger) {
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
    }

    /**
     * Performs a formal act.
     *
     * @param type what kind, and who may
     * @param actor who acts
     * @param call the call's id; empty for acts outside calls
     * @param place code of the province or city it is about; empty where it is about the call
     * @param subject what it is about, for example an application's receipt number
     * @param work what is done; it records the act with {@link Ledger#record}
     * @throws NotAllowed if the actor may not; nothing is recorded
     * @throws Refused if a rule forbids it; the refusal is recorded, the work is undone
     */
    public <T> T perform(
            ActType type,
            Actor actor,
            String call,
            String place,
            String subject,
            Supplier<T> work) {
        NotAllowed.unless(type, actor, place);
        try {
            var result = transaction.execute(status -> work.get());
            ledger.wake();
            return java.util.Objects.requireNonNull(result);
        } catch (Refused refused) {
            transaction.executeWithoutResult(
                    status ->
                            ledger.record(
                                    Refusal.REFUSED,
                                    actor,
                                    call,
                                    subject,
                                    Map.of(
                                            "act", type.code(),
                                            "code", refused.code().code(),
                                            "values", plain(refused.values()))));
            ledger.wake();
            throw refused;
        }
    }

    private static List<String> plain(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Instant at ? Ledger.time(at) : String.valueOf(value))
                .toList();
    }

    private enum Refusal implements ActType {
        REFUSED;

        @Override
        public String code() {
            return "refused";
        }

        @Override
        public boolean allows(Actor actor, String place) {
            return true;
        }
    }
}
