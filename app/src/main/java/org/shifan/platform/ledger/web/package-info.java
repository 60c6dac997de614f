/** The ledger as everybody sees it: its entries, their proofs, and how to check them oneself. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.ledger.web",
        allowedDependencies = {"platform.ledger", "platform.identity", "platform.web"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.ledger.web;
