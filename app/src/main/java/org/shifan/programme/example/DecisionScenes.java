package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.application.Register;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the eight do: consult, settle one text, sign it, propose, answer, issue. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class DecisionScenes {
    private static final int ADVISING = 4;
    private static final int[] FIRST_SIGNERS = {0, 1, 2, 3, 4};
    private static final int[] LAST_SIGNERS = {5, 6};

    private final Register register;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Objections objections;
    private final Issues issues;
    private final Clock clock;

    DecisionScenes(
            Register register,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Objections objections,
            Issues issues,
            Clock clock) {
        this.register = register;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.objections = objections;
        this.issues = issues;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var company = production.company();
        var call = production.call();
        var round = ReviewScenes.round(production);
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        at("2013-12-10T17:30"),
                        "rank",
                        () -> rankings.rank(company.host(2), call, round)));
        steps.add(
                Step.of(
                        at("2013-12-11T10:00"),
                        "consult",
                        () -> consult(production, company.host(3), round)));
        text(production, "2013-12-11T14:00", "", steps);
        opinions(production, "2013-12-11T15:", ADVISING, steps);
        text(production, "2013-12-12T09:00", "四、请入选城市在进展报告中说明退税系统对接的时间安排。\n", steps);
        opinions(production, "2013-12-12T09:", -1, steps);
        sign(production, () -> company.host(3), "2013-12-12T10:02", steps);
        for (int organ : FIRST_SIGNERS) {
            sign(
                    production,
                    () -> company.joint(organ),
                    "2013-12-12T1%d:15".formatted(organ),
                    steps);
        }
        for (int organ : LAST_SIGNERS) {
            sign(
                    production,
                    () -> company.joint(organ),
                    "2013-12-13T1%d:20".formatted(organ),
                    steps);
        }
        publish(production, round, steps);
        return steps;
    }

    private void publish(Production production, String round, List<Step> steps) {
        var company = production.company();
        var call = production.call();
        steps.add(
                Step.of(
                        at("2013-12-16T09:00"),
                        "propose",
                        () -> proposals.propose(company.host(3), call, round)));
        steps.add(
                Step.of(
                        at("2013-12-18T11:20"),
                        "object",
                        () ->
                                objections.raise(
                                        call,
                                        round,
                                        new Objections.Raised(
                                                Optional.empty(),
                                                "示例公众甲",
                                                "example@shifan.example",
                                                "请说明名单上得分相同的城市是怎样决定的。"),
                                        clock.instant())));
        steps.add(
                Step.of(
                        at("2013-12-20T15:00"),
                        "answer",
                        () ->
                                objections.answer(
                                        company.host(3),
                                        call,
                                        round,
                                        1,
                                        false,
                                        "按口径，正好在线上得分相同的由部门会商决定；会商纪要写明了理由。")));
        steps.add(
                Step.of(
                        at("2014-03-25T10:00"),
                        "issue",
                        () ->
                                issues.issue(
                                        company.host(3),
                                        call,
                                        round,
                                        "示例发改高技〔2014〕1号",
                                        LocalDate.of(2014, 3, 25))));
    }

    private void consult(Production production, Actor host, String round) {
        var call = production.call();
        var line = rankings.line(call, round);
        var chosen = new LinkedHashSet<>(line.above());
        line.tied().stream()
                .filter(one -> !fictitious(production, one))
                .limit(line.left())
                .forEach(chosen::add);
        consultations.record(
                host,
                call,
                round,
                new Consultations.Outcome(
                        chosen,
                        Map.of(),
                        line.settled() ? "" : "示例：两市得分相同，八部门比较“政策、机制的突破”一项后决定。",
                        "示例会商纪要\n\n时间：2013 年 12 月 11 日上午。参加：八部门。\n\n"
                                + "会议听取了专家评议情况，逐个讨论了线上线下的城市，确定拟入选名单。\n"));
    }

    private boolean fictitious(Production production, String receipt) {
        var city = register.byReceipt(receipt).orElseThrow().city();
        return production.places().city(city).orElseThrow().fictitious();
    }

    private void text(Production production, String at, String more, List<Step> steps) {
        var round = ReviewScenes.round(production);
        steps.add(
                Step.of(
                        at(at),
                        "draft text",
                        () ->
                                decisions.draft(
                                        production.company().host(1),
                                        production.call(),
                                        round,
                                        words(production, round) + more)));
    }

    private String words(Production production, String round) {
        var chosen =
                consultations.newest(production.call(), round).orElseThrow().chosen().stream()
                        .map(one -> register.byReceipt(one).orElseThrow().city())
                        .sorted()
                        .map(
                                city ->
                                        production
                                                .places()
                                                .city(city)
                                                .orElseThrow()
                                                .place()
                                                .name()
                                                .in("zh"))
                        .toList();
        return "八部门关于同意 %d 个城市开展第二批国家电子商务示范城市创建工作的通知（示例）\n\n".formatted(chosen.size())
                + "一、同意下列城市开展创建工作："
                + String.join("、", chosen)
                + "。\n二、相关城市要按照创建工作方案抓紧落实各项任务，将进展及时报告。\n三、相关部门将给予指导和支持，适时组织阶段评估。\n";
    }

    private void opinions(Production production, String hour, int advising, List<Step> steps) {
        var company = production.company();
        opinion(production, () -> company.host(2), hour + "02", false, steps);
        for (int organ = 0; organ < production.notice().joint().size(); organ++) {
            int number = organ;
            opinion(
                    production,
                    () -> company.joint(number),
                    hour + "%02d".formatted(5 + organ * 5),
                    organ == advising,
                    steps);
        }
    }

    private void opinion(
            Production production,
            Supplier<Actor> actor,
            String at,
            boolean advice,
            List<Step> steps) {
        var round = ReviewScenes.round(production);
        steps.add(
                Step.of(
                        at(at),
                        "opinion",
                        () ->
                                decisions.give(
                                        actor.get(),
                                        production.call(),
                                        round,
                                        decisions
                                                .newest(production.call(), round)
                                                .orElseThrow()
                                                .version(),
                                        advice
                                                ? Decision.Stance.AGREE_WITH_ADVICE
                                                : Decision.Stance.AGREE,
                                        advice ? "示例：建议写明退税系统对接的时间安排。" : "")));
    }

    private void sign(Production production, Supplier<Actor> actor, String at, List<Step> steps) {
        steps.add(Step.of(at(at), "sign", () -> sign(production, actor.get())));
    }

    private void sign(Production production, Actor actor) {
        var round = ReviewScenes.round(production);
        decisions.sign(
                actor,
                production.call(),
                round,
                decisions.newest(production.call(), round).orElseThrow().sha256());
    }
}
