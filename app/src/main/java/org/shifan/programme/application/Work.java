package org.shifan.programme.application;

import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;

/** What is done with an application without moving it along its life, where a state forbids it. */
public enum Work implements Spoken {
    /** 编辑草稿 */
    EDIT,
    /** 增减附件 */
    ATTACH,
    /** 判断申报条件 */
    JUDGE;

    @Override
    public Words words() {
        return Words.of("application.work." + name());
    }
}
