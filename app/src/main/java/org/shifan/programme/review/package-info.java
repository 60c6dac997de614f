/**
 * Experts read the plans and give marks: conflicts, panels, locked scores. Their marks are advice.
 */
@org.springframework.modulith.ApplicationModule(
        id = "programme.review",
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
package org.shifan.programme.review;
