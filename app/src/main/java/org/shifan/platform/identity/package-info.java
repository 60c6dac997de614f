/** Who acts: organs, the offices in them, the persons who hold these, and their accounts. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.identity",
        allowedDependencies = {"platform.clock", "platform.ledger", "platform.web"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.identity;
