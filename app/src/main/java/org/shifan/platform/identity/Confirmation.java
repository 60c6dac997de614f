package org.shifan.platform.identity;

import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Errors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The password that is entered again before a formal act. In the example nobody has one, and the
 * card of the act says that it is not asked for.
 */
@Service
public class Confirmation {
    private final Persons persons;
    private final Accounts accounts;
    private final boolean example;

    Confirmation(Persons persons, Accounts accounts, @Value("${shifan.mode:real}") String mode) {
        this.persons = persons;
        this.accounts = accounts;
        this.example = mode.equals("example");
    }

    /**
     * Puts an error at the field if it is not the password of the actor. Wrong ones count towards
     * the lock of the account.
     *
     * @param act prefix of the act's texts, from which the id of its field follows
     */
    public void check(Actor actor, String password, String act, Errors errors) {
        if (example) {
            return;
        }
        var person = persons.find(actor.person()).orElseThrow();
        if (!accounts.isRight(person, password)) {
            errors.add(act.replace('.', '-') + "-password", "identity.password.wrong");
        }
    }
}
