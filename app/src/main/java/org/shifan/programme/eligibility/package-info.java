/** The verdict on the conditions, given by people on evidence, and the exceptions from it. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.eligibility",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.documents",
            "platform.web",
            "programme.notice",
            "programme.application",
            "programme.endorsement"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.eligibility;
