/** A city's application: work plan, approval by its government, submission, formal check. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.application",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.documents",
            "platform.web",
            "programme.notice"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.application;
