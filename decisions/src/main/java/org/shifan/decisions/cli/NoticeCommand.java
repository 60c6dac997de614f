package org.shifan.decisions.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What can be asked about a notice file. */
final class NoticeCommand {
    private NoticeCommand() {}

    static CommandSpec spec() {
        var notice =
                Usage.group(
                        "notice",
                        List.of(
                                new NoticeCheckCommand().spec(),
                                new NoticeExplainCommand().spec()));
        notice.usageMessage().synopsisSubcommandLabel("(check | explain)");
        return notice;
    }
}
