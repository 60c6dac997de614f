package org.shifan.decisions.bundle;

import java.util.Locale;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/** What a verification goes through, in this order; it stops at the first step that fails. */
public enum Step {
    /** 文件: every file is listed in the manifest with its hash, and none besides. */
    FILES,
    /** 存证记录: the entries have the root hash that the checkpoint states. */
    ENTRIES,
    /** 签名: the checkpoint is signed by the key. */
    ORIGIN,
    /** 公开内容: every disclosed body is the one that its entry commits to. */
    BODIES,
    /** 回执: every receipt handed in is covered. */
    RECEIPTS,
    /** 通知: the notice file is the one with which the call was opened. */
    NOTICE,
    /** 名单: lists and places are those with which the call was opened. */
    LISTS,
    /** 批准和同意: what was reported is what the governments approved and agreed to. */
    APPROVALS,
    /** 报送: received before the deadline or accepted late with a reason, numbered once. */
    REPORTS,
    /** 名额: no province took more places than it has. */
    LIMITS,
    /** 申报条件: the verdicts follow from notice and lists. */
    CONDITIONS,
    /** 特殊情况: exceptions were granted by every deciding organ. */
    EXCEPTIONS,
    /** 评议分组: the panels keep to the rules. */
    PANELS,
    /** 排序: the ranking follows from the scores. */
    RANKING,
    /** 遴选: the choice keeps to the rule, and every departure has its reason. */
    SELECTION,
    /** 会签: every deciding organ signed the same bytes. */
    SIGNATURES,
    /** 结果: what was published is what was chosen and signed. */
    RESULT;

    static final Sentences SENTENCES = new Sentences("org.shifan.decisions.bundle.steps");

    /** Its name for people. */
    public Text title() {
        return SENTENCES.of("step." + code());
    }

    /** Its name in keys and documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
