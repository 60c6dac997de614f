package org.shifan.decisions.cli;

import picocli.CommandLine.Command;

/** What can be asked about a notice file. */
@Command(
        name = "notice",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(check | explain)",
        subcommands = {NoticeCheckCommand.class, NoticeExplainCommand.class})
final class NoticeCommand {}
