/** Calls: notice files that a host has opened, and the lists that they were opened with. */
@org.springframework.modulith.ApplicationModule(
        id = "programme.notice",
        allowedDependencies = {
            "platform.clock",
            "platform.ledger",
            "platform.identity",
            "platform.places",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.programme.notice;
