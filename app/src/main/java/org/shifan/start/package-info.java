/** The commands that start the product or work on its data. */
@org.springframework.modulith.ApplicationModule(
        id = "start",
        allowedDependencies = {"platform.storage", "platform.ledger", "programme.example"})
@org.jspecify.annotations.NullMarked
package org.shifan.start;
