package org.shifan.platform.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.shifan.decisions.notice.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Performs formal acts: checks the permission, runs the work in one transaction together with its
 * ledger entry, and records a refusal in a transaction of its own.
 */
@Service
public class Acts {
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final ObjectProvider<Participants> participants;

    Acts(
            PlatformTransactionManager transactions,
            Ledger ledger,
            ObjectProvider<Participants> participants) {
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.participants = participants;
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
     * @throws Refused if a rule forbids it, or the actor's organ is none of the call's; the refusal
     *     is recorded, the work is undone
     * @throws IllegalStateException within another transaction, which would undo the refusal too
     */
    public <T> T perform(
            ActType type,
            Actor actor,
            String call,
            String place,
            String subject,
            Supplier<T> work) {
        NotAllowed.unless(type, actor, place);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A formal act begins a transaction of its own: " + type.code());
        }
        try {
            requirePart(actor, call);
            return Objects.requireNonNull(
                    transaction.execute(status -> Objects.requireNonNull(work.get())));
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
            throw refused.recorded();
        }
    }

    /**
     * Refuses a host or joint organ of another call. What kind of organ it is holds for all calls,
     * so the permission alone does not tell.
     *
     * @throws Refused if the organ has no part in the call
     */
    public void requirePart(Actor actor, String call) {
        if (actor.kind().central()
                && !participants.stream().allMatch(all -> all.decides(actor.organ(), call))) {
            throw new Refused(ActRefusal.OTHER_ORGAN);
        }
    }

    private static List<String> plain(Collection<?> values) {
        return values.stream().map(Acts::plain).toList();
    }

    /** Codes and arguments, never sentences: a rule stands by its id. */
    private static String plain(Object value) {
        return switch (value) {
            case Instant at -> Ledger.time(at);
            case Rule rule -> rule.id();
            case Collection<?> several -> String.join(" ", plain(several));
            default -> String.valueOf(value);
        };
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
