/** The province: its government's agreement within the limit, and the commission's one report. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.endorsement",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.documents",
            "platform.web",
            "programme.notice",
            "programme.application"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.endorsement;
