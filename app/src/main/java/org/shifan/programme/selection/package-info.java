/** From the ranking, which is advice, to the list that the organs decide, sign and publish. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.selection",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.web",
            "programme.notice",
            "programme.application",
            "programme.endorsement",
            "programme.eligibility",
            "programme.review"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.selection;
