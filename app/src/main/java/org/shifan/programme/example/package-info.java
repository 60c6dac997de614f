/** The example: invented plans, persons and marks, played through the services that people use. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.example",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.documents",
            "platform.web",
            "programme.notice",
            "programme.application",
            "programme.endorsement",
            "programme.eligibility",
            "programme.review",
            "programme.selection"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.example;
